using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Supervision;
using Glabella.Clinic.Tests.Policy;
using Glabella.Clinic.Today;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Supervision;

public class CoSignTests
{
    [Fact]
    public async Task A_finished_treatment_waits_is_co_signed_once_and_waits_no_more()
    {
        await using var here = await GovernedClinic.OpenAsync("us-california");
        var treatment = await here.GiveAsync(await here.ReadyAsync());
        Assert.Empty(await Waiting(here));
        await here.Clinic.Refuses<CoSign.NotFinished, CoSignature>(() => Sign(here, treatment, here.Physician));
        await here.FinishAsync(treatment);
        Assert.Equal(treatment.Id, Assert.Single(await Waiting(here)).Treatment.Id);

        Assert.Equal("Seen", (await Sign(here, treatment, here.Physician, " Seen ")).Value.Note);
        await here.Clinic.ChangesNothing(() => Sign(here, treatment, here.Physician));
        await here.Clinic.Refuses<CoSign.AlreadyCoSigned, CoSignature>(() => Sign(here, treatment, here.Clinic.Physician));
        Assert.Empty(await Waiting(here));
        var sheet = (await new ShowOversight(here.Clinic.Store).Execute(new(treatment.Id), here.Nurse)).Value;
        Assert.False(sheet.Waits);
    }

    [Fact]
    public async Task Refuses_who_may_not_who_gave_it_a_long_note_an_unknown_one_and_where_none_is_asked()
    {
        await using var here = await GovernedClinic.OpenAsync("us-california");
        var clinic = here.Clinic;
        var treatment = await here.GiveAsync(await here.ReadyAsync());
        await here.FinishAsync(treatment);
        await clinic.Refuses<NotAllowed, CoSignature>(() => Sign(here, treatment, here.Nurse));
        await clinic.Refuses<CoSign.NoteTooLong, CoSignature>(() => Sign(here, treatment, here.Physician, new string('x', 1001)));
        await clinic.Refuses<TreatmentNotFound, CoSignature>(() => new CoSign(clinic.Store).Execute(new(TreatmentId.New()), here.Physician));
        await clinic.Refuses<CoSign.OwnTreatment, CoSignature>(() => Sign(here, treatment, here.Physician with { Id = clinic.Injector.Id }));

        var own = (await here.StartAsync(await clinic.SignedPlan(), here.Physician)).Value;
        await clinic.Refuses<CoSign.NotAsked, CoSignature>(() => Sign(here, own, clinic.Physician));
        await here.LicenseAsync(here.Physician, Qualification.Physician, GovernedClinic.Today.AddDays(-1));
        await clinic.Refuses<LicenceExpired, CoSignature>(() => Sign(here, treatment, here.Physician));
    }

    private static Task<Result<CoSignature>> Sign(GovernedClinic here, Treatment treatment, Clinician by, string note = "") =>
        new CoSign(here.Clinic.Store).Execute(new(treatment.Id, note), by);

    private static async Task<IReadOnlyList<ShowToday.TreatmentLine>> Waiting(GovernedClinic here) =>
        (await new ShowToday(here.Clinic.Store, here.Clinic.Clock).Execute(new(), here.Physician)).Value.ToCoSign;
}
