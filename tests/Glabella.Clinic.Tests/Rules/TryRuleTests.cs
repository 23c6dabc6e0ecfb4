using Glabella.Clinic.Accounts;
using Glabella.Clinic.Rules;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Rules;

public class TryRuleTests
{
    [Fact]
    public async Task Names_the_open_plans_a_rule_would_find_something_in_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.DraftPlan(SamplePlans.WithUnits(4)); // 20 U in all
        var high = await clinic.DraftPlan(SamplePlans.WithUnits(9)); // 25 U
        await clinic.SignedPlan(SamplePlans.WithUnits(8)); // 24 U, in force

        var tried = await clinic.ChangesNothing(() => Try(clinic, 20));

        Assert.Equal((3, 2), (tried.Value.Plans, tried.Value.Caught.Count));
        Assert.Contains(tried.Value.Caught, caught => caught.Plan.Id == high.Id && caught.Findings[0].Value == 25);
        Assert.Empty((await Try(clinic, 25)).Value.Caught);
    }

    [Fact]
    public async Task What_is_no_rule_is_refused_and_so_is_who_does_not_keep_them()
    {
        await using var clinic = await TestClinic.OpenAsync();

        Assert.Equal("limit", Assert.IsType<RuleNotPossible>((await Try(clinic, 0)).Refusal).Field);
        Assert.IsType<NotAllowed>((await new TryRule(clinic.Store, clinic.Clock).Execute(new(SampleRules.Session(20)), clinic.Physician)).Refusal);
    }

    private static Task<Result<TryRule.Outcome>> Try(TestClinic clinic, double limit) =>
        new TryRule(clinic.Store, clinic.Clock).Execute(new(SampleRules.Session(limit)), clinic.Manager);
}
