using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Checks;

public class RuleBookTests
{
    private const string Blocks = "site-dose-excessive"; // at most 3 times the label's dose a site
    private const string Warns = "forehead-near-brow"; // at least 20 mm
    private const string Informs = "site-over-another-muscle";

    [Fact]
    public void Without_a_clinics_set_the_shipped_rules_hold() => Assert.Same(RuleBook.Shipped, RuleBook.With(RuleSet.None));

    [Fact]
    public void A_clinics_rules_come_to_the_shipped_ones_and_are_marked_as_its_own()
    {
        var book = RuleBook.With(RuleSamples.Set(RuleSamples.Of(RuleKind.SitesAtMost, 20)));

        Assert.Equal(RuleBook.Shipped.Rules.Length + 1, book.Rules.Length);
        Assert.Equal(RuleOrigin.Clinic, book.Find("clinic-1")!.Origin);
        Assert.All(book.Rules.SkipLast(1), rule => Assert.Equal(RuleOrigin.Shipped, rule.Origin));
    }

    [Theory]
    [InlineData(Blocks, FindingSeverity.Warn, null, "rule-weakened")]
    [InlineData(Blocks, FindingSeverity.Inform, null, "rule-weakened")]
    [InlineData(Blocks, null, 3.5, "rule-loosened")]
    [InlineData(Blocks, null, 3.0, null)]
    [InlineData(Blocks, null, 2.0, null)]
    [InlineData(Warns, FindingSeverity.Block, null, null)]
    [InlineData(Warns, FindingSeverity.Inform, null, null)]
    [InlineData(Warns, null, 19.9, "rule-loosened")]
    [InlineData(Warns, null, 25.0, null)]
    [InlineData(Warns, null, 500.0, "rule-limit-impossible")]
    [InlineData(Warns, FindingSeverity.Inform, 15.0, "rule-loosened")]
    [InlineData(Informs, FindingSeverity.Warn, null, null)]
    [InlineData(Informs, null, 2.0, "rule-without-limit")]
    [InlineData("no-such-rule", FindingSeverity.Block, null, "rule-not-shipped")]
    public void A_clinic_may_tighten_and_never_weaken_what_blocks(string rule, FindingSeverity? severity, double? limit, string? problem)
    {
        var set = RuleSamples.Set(new RuleChange(rule, 1, severity, limit, "Our own figures"));

        Assert.Equal(problem, RuleBook.Check(set)?.Code);
        var (held, shipped) = (RuleBook.With(set).Find(rule), RuleBook.Shipped.Find(rule));
        Assert.Equal(problem is null ? (severity ?? shipped!.Severity, limit ?? shipped!.Limit) : (shipped?.Severity, shipped?.Limit), (held?.Severity, held?.Limit));
    }

    [Fact]
    public void A_warning_becomes_a_note_only_with_a_reason() =>
        Assert.Equal("rule-reason-missing", RuleBook.Check(RuleSamples.Set(new RuleChange(Warns, 1, FindingSeverity.Inform, null, " ")))?.Code);

    [Fact]
    public void A_clinics_rule_cannot_take_the_name_of_a_shipped_one() =>
        Assert.Equal("rule-id-not-clinics", RuleBook.Check(RuleSamples.Set(RuleSamples.Of(RuleKind.SitesAtMost, 99) with { Id = "no-sites" }))?.Code);

    [Fact]
    public void No_shipped_rule_has_a_name_that_a_clinics_could_take() =>
        Assert.All(RuleBook.Shipped.Rules, rule => Assert.False(rule.Id.StartsWith(RuleBook.ClinicPrefix, StringComparison.Ordinal), rule.Id));

    [Fact]
    public void A_finding_names_whose_rule_it_is_its_version_and_the_reason_of_a_change()
    {
        var high = ReferenceFace.Plan("glabella-5").Times(1.5m); // 6 U a site, above the label's 4
        var set = new RuleSet(
            4,
            [RuleSamples.Of(RuleKind.UnitsInSession, 25) with { Version = 3 }],
            [new RuleChange("site-dose-above-label", 2, FindingSeverity.Inform, null, "Strong muscles are our speciality.")]);

        var findings = PlanChecks.Run(high, ReferenceFace.Atlas, rules: RuleBook.With(set));

        var own = findings.Single(f => f.RuleId == "clinic-1");
        Assert.Equal((RuleOrigin.Clinic, 3), (own.Origin, own.RuleVersion));
        Assert.Equal("This clinic's rule, version 3. Team meeting of 3 June 2026", own.Basis);
        var changed = findings.First(f => f.RuleId == "site-dose-above-label");
        Assert.Equal((RuleOrigin.Changed, 2, FindingSeverity.Inform), (changed.Origin, changed.RuleVersion, changed.Severity));
        Assert.Contains("Strong muscles are our speciality.", changed.Basis, StringComparison.Ordinal);
        Assert.Contains(findings, f => f.RuleId == "area-dose-above-label" && f.Origin == RuleOrigin.Shipped && f.Basis == f.Source);
    }

    [Fact]
    public void A_stricter_factor_blocks_what_the_shipped_one_only_warned_of()
    {
        var high = ReferenceFace.Plan("glabella-5").With([ReferenceFace.Plan("glabella-5").Injections[0] with { Dose = new Dose(10, ReferenceFace.Ona) }]);
        var book = RuleBook.With(RuleSamples.Set(new RuleChange(Blocks, 1, null, 2, "Beginners work here")));

        Assert.DoesNotContain(PlanChecks.Run(high, ReferenceFace.Atlas), f => f.RuleId == Blocks);
        var findings = PlanChecks.Run(high, ReferenceFace.Atlas, rules: book);
        Assert.Contains(findings, f => f.RuleId == Blocks && f.Limit == 8);
        Assert.DoesNotContain(findings, f => f.RuleId == "site-dose-above-label"); // told once
    }
}
