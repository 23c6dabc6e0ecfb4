using Glabella.Clinic.Accounts;
using Glabella.Clinic.AdverseEvents;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.AdverseEvents;

public class AddCourseEntryTests
{
    [Fact]
    public async Task Refuses_what_cannot_be_and_a_repeat_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var told = clinic.Ptosis(await clinic.FinishedTreatment());
        await new RecordEvent(clinic.Store, clinic.Clock).Execute(told, clinic.Assistant);
        var add = new AddCourseEntry(clinic.Store, clinic.Clock);
        var good = new AddCourseEntry.Request(told.Event, Guid.NewGuid(), told.Onset, EventState.Improving, "Seen.");
        Assert.True((await add.Execute(good, clinic.Assistant)).Succeeded);
        await clinic.ChangesNothing(() => add.Execute(good, clinic.Assistant));
        var next = good with { RequestId = Guid.NewGuid() };
        await clinic.Refuses<AddCourseEntry.DoneUnusable, AdverseEvent>(() => add.Execute(next with { Done = " " }, clinic.Assistant));
        await clinic.Refuses<AddCourseEntry.DateImpossible, AdverseEvent>(() => add.Execute(next with { Date = told.Onset.AddDays(-1) }, clinic.Assistant));
        await clinic.Refuses<EventNotFound, AdverseEvent>(() => add.Execute(next with { Event = AdverseEventId.New() }, clinic.Assistant));
        await clinic.Refuses<IdMissing, AdverseEvent>(() => add.Execute(next with { RequestId = Guid.Empty }, clinic.Assistant));
        await clinic.Refuses<NotAllowed, AdverseEvent>(() => add.Execute(next, clinic.Manager));
    }
}
