using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Checks;

public class EarlierDoseChecksTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly TreatmentPlan Plan = ReferenceFace.Plan("upper-face");

    [Theory]
    [InlineData(336, 89, false)]
    [InlineData(337, 89, true)]
    [InlineData(337, 90, false)]
    public void What_was_given_of_the_product_in_three_months_counts_with_the_plan(int units, int daysBefore, bool blocks)
    {
        var found = Run(new EarlierDose(new Dose(units, ReferenceFace.Ona), Today.AddDays(-daysBefore))).Where(f => f.RuleId == "interval-dose-above-maximum").ToArray();

        Assert.Equal(blocks, found.Length == 1);
        Assert.All(found, f => Assert.Equal((FindingSeverity.Block, 64.0 + units, 400.0), (f.Severity, f.Value, f.Limit)));
    }

    [Fact]
    public void Another_product_is_named_in_its_own_Units_and_never_added()
    {
        var other = new EarlierDose(new Dose(1000, Products.Find("abobotulinumtoxinA")), Today.AddDays(-30));
        var found = Run(other, other with { On = Today.AddDays(-60) }).Where(f => f.RuleId is "interval-dose-above-maximum" or "other-product-recently").ToArray();

        var finding = Assert.Single(found);
        Assert.Equal(("other-product-recently", FindingSeverity.Warn, 30.0), (finding.RuleId, finding.Severity, finding.Value));
        Assert.Contains("1000 of its own Units", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1064", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_before_is_nothing_to_say() =>
        Assert.DoesNotContain(PlanChecks.RunWithoutFace(Plan, null, RuleBook.Shipped), f => f.RuleId is "interval-dose-above-maximum" or "other-product-recently");

    private static IReadOnlyList<Finding> Run(params EarlierDose[] earlier) =>
        PlanChecks.RunWithoutFace(Plan, new TreatmentDates(Today, Today.AddDays(-200)) { Earlier = [.. earlier] }, RuleBook.Shipped);
}
