using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Plans;

public class RevisePlanTests
{
    [Fact]
    public async Task Makes_a_new_version_and_leaves_the_signed_one_in_force_until_that_is_signed()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var first = await clinic.SignedPlan();
        var second = (await Revise(clinic, first)).Value;
        Assert.Equal((2, PlanState.Draft, first.Id), (second.Version, second.State, second.Supersedes));
        Assert.Equal(PlanState.Signed, (await Show(clinic, first)).Plan.State);

        await new SavePlan(clinic.Store).Execute(new(second.Id, 1, SamplePlans.WithUnits(3), Guid.NewGuid()), clinic.Physician);
        Assert.True((await clinic.Sign(second, revision: 2)).Succeeded);

        var former = await Show(clinic, first);
        Assert.Equal((PlanState.Superseded, SamplePlans.Glabella, second.Id), (former.Plan.State, former.Content, former.Successor!.Id));
        Assert.Equal(SamplePlans.WithUnits(3), (await Show(clinic, second)).Content);
    }

    [Fact]
    public async Task Revising_twice_gives_the_same_draft_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var first = await clinic.SignedPlan();
        var second = (await Revise(clinic, first)).Value;
        Assert.Equal(second.Id, (await clinic.ChangesNothing(() => Revise(clinic, first))).Value.Id);
    }

    [Fact]
    public async Task Refuses_a_draft_a_superseded_plan_an_unknown_one_and_the_wrong_role_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();
        await clinic.Refuses<RevisePlan.NotSigned, PlanRecord>(() => Revise(clinic, draft));
        await clinic.Refuses<PlanNotFound, PlanRecord>(() => new RevisePlan(clinic.Store).Execute(new(PlanId.New()), clinic.Physician));

        await clinic.Sign(draft);
        await clinic.Refuses<NotAllowed, PlanRecord>(() => new RevisePlan(clinic.Store).Execute(new(draft.Id), clinic.Assistant));
        var second = (await Revise(clinic, draft)).Value;
        await clinic.Sign(second);
        await clinic.Refuses<RevisePlan.AlreadyRevised, PlanRecord>(() => Revise(clinic, draft));
    }

    private static Task<Result<PlanRecord>> Revise(TestClinic clinic, PlanRecord plan) =>
        new RevisePlan(clinic.Store).Execute(new(plan.Id), clinic.Physician);

    private static async Task<ShowPlan.Sheet> Show(TestClinic clinic, PlanRecord plan) =>
        (await new ShowPlan(clinic.Store).Execute(new(plan.Id), clinic.Physician)).Value;
}
