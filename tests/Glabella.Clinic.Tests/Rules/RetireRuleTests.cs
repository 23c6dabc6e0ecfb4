using Glabella.Clinic.Rules;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Rules;

public class RetireRuleTests
{
    [Fact]
    public async Task A_retired_rule_is_no_longer_in_force_and_stays_readable()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await SampleRules.Set(clinic, 0, SampleRules.Session(50));

        await new RetireRule(clinic.Store).Execute(new(1, "clinic-1", "Replaced by training"), clinic.Manager);

        var shown = await SampleRules.Shown(clinic);
        Assert.Null(shown.Book.Find("clinic-1"));
        Assert.Equal("clinic-1", shown.History[1].ToRules().Rules[0].Id);
        Assert.Equal("Replaced by training", shown.History[0].Reason);
    }

    [Fact]
    public async Task A_shipped_or_unknown_rule_and_a_missing_reason_are_refused_and_change_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await SampleRules.Set(clinic, 0, SampleRules.Session(50));
        var slice = new RetireRule(clinic.Store);

        await clinic.Refuses<RetireRule.ShippedRuleStays, RulesRevision>(() => slice.Execute(new(1, "danger-zone", "In the way"), clinic.Manager));
        await clinic.Refuses<RuleNotFound, RulesRevision>(() => slice.Execute(new(1, "clinic-8", "In the way"), clinic.Manager));
        await clinic.Refuses<GivenAmount.ReasonMissing, RulesRevision>(() => slice.Execute(new(1, "clinic-1", ""), clinic.Manager));
    }
}
