using Glabella.Clinic.Accounts;
using Glabella.Clinic.Screening;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Screening;

public class RecordScreeningTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Each_recording_is_a_version_and_the_earlier_ones_stay(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var patient = await clinic.RegisterPatient();
        await clinic.Ask(patient.Id, 0, "pregnant");
        clinic.Clock.Advance(TimeSpan.FromDays(200));
        await clinic.Ask(patient.Id, 1);

        var sheet = (await new ShowScreening(clinic.Store, clinic.Clock).Execute(new(patient.Id), clinic.Assistant)).Value;

        Assert.Equal([2, 1], sheet.History.Select(version => version.Revision));
        Assert.True(sheet.History[1].ToSheet().To("pregnant")!.Is("yes"));
        Assert.Empty(sheet.State.Implied);
    }

    [Fact]
    public async Task Refusals_change_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var record = new RecordScreening(clinic.Store, clinic.Clock);
        await clinic.Ask(patient.Id, 0);
        var fields = Asking.Fields();

        await clinic.Refuses<NotAllowed, ScreeningRevision>(() => record.Execute(new(Guid.NewGuid(), patient.Id, 1, fields, "x"), clinic.Assistant));
        await clinic.Refuses<IdMissing, ScreeningRevision>(() => record.Execute(new(Guid.Empty, patient.Id, 1, fields, "x"), clinic.Injector));
        await clinic.Refuses<RecordScreening.NoteMissing, ScreeningRevision>(() => record.Execute(new(Guid.NewGuid(), patient.Id, 1, fields, " "), clinic.Injector));
        await clinic.Refuses<RecordScreening.NoteTooLong, ScreeningRevision>(() => record.Execute(new(Guid.NewGuid(), patient.Id, 1, fields, new string('x', 501)), clinic.Injector));
        await clinic.Refuses<ScreeningChangedMeanwhile, ScreeningRevision>(() => record.Execute(new(Guid.NewGuid(), patient.Id, 7, fields, "x"), clinic.Injector));
        await clinic.Refuses<Glabella.Clinic.Patients.PatientNotFound, ScreeningRevision>(() => record.Execute(new(Guid.NewGuid(), new(Guid.NewGuid()), 0, fields, ""), clinic.Injector));
    }

    [Fact]
    public async Task A_repeated_request_adds_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var request = new RecordScreening.Request(Guid.NewGuid(), patient.Id, 0, Asking.Fields(), "");
        await new RecordScreening(clinic.Store, clinic.Clock).Execute(request, clinic.Injector);

        var again = await clinic.ChangesNothing(() => new RecordScreening(clinic.Store, clinic.Clock).Execute(request, clinic.Injector));

        Assert.Equal(1, again.Value.Revision);
    }
}
