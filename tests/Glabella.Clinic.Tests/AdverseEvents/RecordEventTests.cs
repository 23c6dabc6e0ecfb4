using Glabella.Clinic.Accounts;
using Glabella.Clinic.AdverseEvents;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.AdverseEvents;

public class RecordEventTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Is_open_until_its_outcome_is_known_and_open_again_when_it_goes_on(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var request = clinic.Ptosis(await clinic.FinishedTreatment());
        await Record(clinic, request);
        await clinic.ChangesNothing(() => Record(clinic, request));
        Assert.Single(await Open(clinic));
        var today = request.Onset.AddDays(3);
        var add = new AddCourseEntry(clinic.Store, clinic.Clock);
        await add.Execute(new(request.Event, Guid.NewGuid(), today, EventState.Resolved, "Lids level."), clinic.Assistant);
        Assert.Empty(await Open(clinic));
        var again = new AddCourseEntry.Request(request.Event, Guid.NewGuid(), today, EventState.Worse, "Back.");
        await clinic.Refuses<AddCourseEntry.EventClosed, AdverseEvent>(() => add.Execute(again, clinic.Assistant));
        await add.Execute(again with { Reopen = true }, clinic.Assistant);
        Assert.Equal(2, Assert.Single(await Open(clinic)).Event.Course.Count);
    }

    [Fact]
    public async Task Refuses_what_cannot_be_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var good = clinic.Ptosis(await clinic.FinishedTreatment());
        await clinic.Refuses<RecordEvent.KindUnknown, AdverseEvent>(() => Record(clinic, good with { Kind = "x" }));
        await clinic.Refuses<RecordEvent.DescriptionMissing, AdverseEvent>(() => Record(clinic, good with { Kind = "other", Description = " " }));
        await clinic.Refuses<RecordEvent.DescriptionTooLong, AdverseEvent>(() => Record(clinic, good with { Description = new string('x', 2001) }));
        await clinic.Refuses<RecordEvent.OnsetInFuture, AdverseEvent>(() => Record(clinic, good with { Onset = good.Onset.AddDays(4) }));
        await clinic.Refuses<RecordEvent.OnsetBeforeTreatment, AdverseEvent>(() => Record(clinic, good with { Onset = good.Onset.AddDays(-12) }));
        await clinic.Refuses<RecordEvent.SiteNotGiven, AdverseEvent>(() => Record(clinic, good with { Sites = ["nowhere"] }));
        await clinic.Refuses<PatientNotFound, AdverseEvent>(() => Record(clinic, good with { Patient = PatientId.New() }));
        await clinic.Refuses<TreatmentNotFound, AdverseEvent>(() => Record(clinic, good with { Treatment = TreatmentId.New() }));
        await clinic.Refuses<IdMissing, AdverseEvent>(() => Record(clinic, good with { Event = new AdverseEventId(Guid.Empty) }));
        await clinic.Refuses<NotAllowed, AdverseEvent>(() => new RecordEvent(clinic.Store, clinic.Clock).Execute(good, clinic.Manager));
    }

    [Fact]
    public async Task The_report_names_what_is_missing_and_no_name_of_the_patient()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var request = clinic.Ptosis(await clinic.FinishedTreatment());
        await Record(clinic, request);
        var sheet = (await new ShowEvent(clinic.Store).Execute(new(request.Event), clinic.Physician)).Value;
        var report = RegulatorReport.Of(sheet, clinic.Physician, request.Onset);
        Assert.Contains("Weight", report.Missing);
        Assert.DoesNotContain(report.Fields, field => field.Answer.Contains(sheet.Patient.FamilyName, StringComparison.Ordinal));
        Assert.Contains(report.Fields, field => field is { Question: "Lot", Answer: "C1234" });
    }

    private static Task<Result<AdverseEvent>> Record(TestClinic clinic, RecordEvent.Request request) =>
        new RecordEvent(clinic.Store, clinic.Clock).Execute(request, clinic.Assistant);

    private static async Task<IReadOnlyList<ListOpenEvents.Line>> Open(TestClinic clinic) =>
        (await new ListOpenEvents(clinic.Store).Execute(new(), clinic.Physician)).Value;
}
