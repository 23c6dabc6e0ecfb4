using Glabella.Clinic.Tests.Support;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Tests.Rules;

public class ChangeShippedRuleTests
{
    [Fact]
    public async Task A_stricter_rule_is_in_force_and_named_as_changed_until_it_stands_as_shipped_again()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await SampleRules.Change(clinic, 0, "site-dose-excessive", FindingSeverity.Block, 2);
        var changed = (await SampleRules.Shown(clinic)).Book.Find("site-dose-excessive")!;
        Assert.Equal((RuleOrigin.Changed, 2.0, "Own figures"), (changed.Origin, changed.Limit, changed.Change!.Reason));

        await SampleRules.Change(clinic, 1, "site-dose-excessive", FindingSeverity.Block, 3);

        Assert.Equal((RuleOrigin.Shipped, 3.0), ((await SampleRules.Shown(clinic)).Book.Find("site-dose-excessive")!.Origin, (await SampleRules.Shown(clinic)).Book.Find("site-dose-excessive")!.Limit));
    }

    [Theory]
    [InlineData("no-sites", FindingSeverity.Warn, null, "rule-weakened")]
    [InlineData("levator-zone", FindingSeverity.Inform, null, "rule-weakened")]
    [InlineData("forehead-near-brow", FindingSeverity.Warn, 10.0, "rule-loosened")]
    [InlineData("forehead-near-brow", FindingSeverity.Warn, 20.0, "rule-not-changed")]
    [InlineData("no-such-rule", FindingSeverity.Block, null, "rule-not-found")]
    public async Task Weakening_is_refused_and_changes_nothing(string rule, FindingSeverity severity, double? limit, string code)
    {
        await using var clinic = await TestClinic.OpenAsync();

        var refused = await clinic.ChangesNothing(() => SampleRules.Change(clinic, 0, rule, severity, limit ?? RuleBook.Shipped.Find(rule)?.Limit));

        Assert.Equal(code, refused.Refusal!.Code);
    }

    [Fact]
    public async Task A_warning_made_a_note_keeps_its_reason()
    {
        await using var clinic = await TestClinic.OpenAsync();

        var change = Assert.Single((await SampleRules.Change(clinic, 0, "area-off-label", FindingSeverity.Inform)).Value.ToRules().Changes);

        Assert.Equal((FindingSeverity.Inform, "Own figures"), (change.Severity, change.Reason));
    }
}
