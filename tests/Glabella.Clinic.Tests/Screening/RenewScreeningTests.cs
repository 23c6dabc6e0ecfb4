using Glabella.Clinic.Accounts;
using Glabella.Clinic.Screening;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Screening;

public class RenewScreeningTests
{
    [Fact]
    public async Task Asked_again_makes_old_answers_hold_from_today()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        await clinic.Ask(patient.Id, 0, "dry-eye");
        clinic.Clock.Advance(TimeSpan.FromDays(400));
        Assert.NotEmpty((await Shown(clinic, patient.Id)).State.Stale);

        Assert.True((await Renew(clinic, patient.Id, 1)).Succeeded);

        var sheet = await Shown(clinic, patient.Id);
        Assert.Empty(sheet.State.Stale);
        Assert.True(sheet.Answers!.To("dry-eye")!.Is("yes"));
    }

    [Fact]
    public async Task Refusals_change_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        await clinic.Refuses<RenewScreening.NothingToRenew, ScreeningRevision>(() => Renew(clinic, patient.Id, 0));
        await clinic.Ask(patient.Id, 0);
        await clinic.Refuses<ScreeningChangedMeanwhile, ScreeningRevision>(() => Renew(clinic, patient.Id, 5));
        await clinic.Refuses<NotAllowed, ScreeningRevision>(() => new RenewScreening(clinic.Store, clinic.Clock).Execute(new(Guid.NewGuid(), patient.Id, 1), clinic.Manager));
    }

    private static Task<Result<ScreeningRevision>> Renew(TestClinic clinic, Glabella.Clinic.Patients.PatientId patient, int revision) =>
        new RenewScreening(clinic.Store, clinic.Clock).Execute(new(Guid.NewGuid(), patient, revision), clinic.Injector);

    private static async Task<ShowScreening.Sheet> Shown(TestClinic clinic, Glabella.Clinic.Patients.PatientId patient) =>
        (await new ShowScreening(clinic.Store, clinic.Clock).Execute(new(patient), clinic.Injector)).Value;
}
