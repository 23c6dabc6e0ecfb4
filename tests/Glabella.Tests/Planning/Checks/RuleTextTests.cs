using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Checks;

public class RuleTextTests
{
    [Fact]
    public void Every_shipped_rule_reads_as_a_sentence_with_its_limit()
    {
        Assert.All(RuleBook.Shipped.Rules, rule =>
        {
            Assert.Matches(@"^[A-Z][^{}]+\.$", RuleText.Of(rule));
            Assert.DoesNotContain("  ", RuleText.Of(rule), StringComparison.Ordinal);
        });
        Assert.Equal(
            "A site lies at least 10 mm above the supraorbital rim: corrugator supercilii, from 5 mm lateral to the brow medial.",
            RuleText.Of(RuleBook.Shipped.Find("corrugator-near-rim")!));
        Assert.Equal("A site lies at most 17.9 mm below the lateral canthus: orbicularis oculi.", RuleText.Of(RuleBook.Shipped.Find("crows-feet-below-zygomaticus-margin")!));
    }

    [Fact]
    public void No_two_shipped_rules_read_the_same_at_the_same_severity() =>
        Assert.Distinct(RuleBook.Shipped.Rules.Select(rule => (RuleText.Of(rule), rule.Severity)));

    [Fact]
    public void A_clinics_rule_says_its_product_and_place() => Assert.Equal(
        "At most 7.5 U onabotulinumtoxinA at one site: forehead lines, frontalis, left side.",
        RuleText.Of(RuleSamples.Of(RuleKind.UnitsAtSite, 7.5) with { Area = FaceArea.ForeheadLines, Muscle = "frontalis", Side = Side.Left }));
}
