using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Treatments;

public class StartTreatmentTests
{
    [Fact]
    public async Task Starts_a_signed_plan_once()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.SignedPlan();
        var first = (await Start(clinic, plan.Id)).Value;
        var again = await clinic.ChangesNothing(() => Start(clinic, plan.Id));
        Assert.Equal((first.Id, plan.PatientId), (again.Value.Id, again.Value.PatientId));
    }

    [Fact]
    public async Task Refuses_a_draft_a_superseded_plan_an_unknown_one_and_the_wrong_role_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        await clinic.Refuses<StartTreatment.PlanNotSigned, Treatment>(() => Start(clinic, plan.Id));
        await clinic.Refuses<PlanNotFound, Treatment>(() => Start(clinic, PlanId.New()));
        await clinic.Sign(plan);
        await clinic.Refuses<NotAllowed, Treatment>(() => new StartTreatment(clinic.Store).Execute(new(plan.Id), clinic.Assistant));

        var second = (await new RevisePlan(clinic.Store).Execute(new(plan.Id), clinic.Physician)).Value;
        await clinic.Sign(second);
        await clinic.Refuses<StartTreatment.PlanSuperseded, Treatment>(() => Start(clinic, plan.Id));
    }

    [Fact]
    public async Task Refuses_a_plan_that_was_carried_out_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        await clinic.GiveAll(treatment, (await clinic.OpenVial()).Id);
        await new FinishTreatment(clinic.Store).Execute(new(treatment.Id), clinic.Injector);
        await clinic.Refuses<StartTreatment.PlanAlreadyTreated, Treatment>(() => Start(clinic, treatment.PlanId));
    }

    private static Task<Result<Treatment>> Start(TestClinic clinic, PlanId plan) =>
        new StartTreatment(clinic.Store).Execute(new(plan, ConsentReason: TestClinic.NoConsent), clinic.Injector);
}
