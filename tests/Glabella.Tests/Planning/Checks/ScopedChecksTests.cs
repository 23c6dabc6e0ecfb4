using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Checks;

public class ScopedChecksTests
{
    // Five sites of 4 U: one in the procerus, two in each corrugator; 0.1 mL each at 40 U/mL.
    private static readonly TreatmentPlan Label = ReferenceFace.Plan("glabella-5");

    public static TheoryData<RuleKind, double, double> AtTheLimit => new()
    {
        { RuleKind.UnitsAtSite, 4, 3.99 },
        { RuleKind.UnitsInArea, 20, 19.99 },
        { RuleKind.UnitsInMuscle, 4, 3.99 },
        { RuleKind.UnitsInSession, 20, 19.99 },
        { RuleKind.SitesAtMost, 5, 4 },
        { RuleKind.VolumeInSession, 0.5, 0.49 },
    };

    [Theory]
    [MemberData(nameof(AtTheLimit))]
    public void A_plan_at_the_limit_passes_and_one_just_past_it_is_found(RuleKind kind, double limit, double tooLow)
    {
        Assert.Empty(Run(RuleSamples.Of(kind, limit)));
        var finding = Run(RuleSamples.Of(kind, tooLow))[0];
        Assert.Equal((FindingSeverity.Warn, limit, tooLow), (finding.Severity, finding.Value!.Value, finding.Limit!.Value));
    }

    [Theory]
    [InlineData(RuleKind.UnitsAtSite)]
    [InlineData(RuleKind.UnitsInArea)]
    [InlineData(RuleKind.UnitsInMuscle)]
    [InlineData(RuleKind.UnitsInSession)]
    public void A_limit_in_the_units_of_one_product_never_fires_for_another(RuleKind kind)
    {
        var smallest = RuleSamples.Of(kind, 0.01);

        Assert.NotEmpty(Run(smallest));
        Assert.All(Products.All.Where(l => l.Product.Nonproprietary != smallest.Product), other =>
            Assert.Empty(Run(smallest, ReferenceFace.Plan("glabella-5", other.Product))));
    }

    [Fact]
    public void A_finding_in_units_names_its_product()
    {
        Assert.Equal("U onabotulinumtoxinA", Run(RuleSamples.Of(RuleKind.UnitsInSession, 19))[0].Unit);
        var abo = RuleSamples.Of(RuleKind.UnitsInSession, 19) with { Product = RuleSamples.Abo.Nonproprietary, Unit = "U abobotulinumtoxinA" };
        Assert.Equal("U abobotulinumtoxinA", Run(abo, ReferenceFace.Plan("glabella-5", RuleSamples.Abo))[0].Unit);
    }

    [Theory]
    [InlineData(null, null, null, 5)]
    [InlineData(null, "corrugator-supercilii", null, 4)]
    [InlineData(null, "corrugator-supercilii", Side.Left, 2)]
    [InlineData(FaceArea.GlabellarLines, null, Side.Right, 2)]
    [InlineData(FaceArea.ForeheadLines, null, null, 0)]
    public void A_rule_counts_only_the_sites_it_names(string? area, string? muscle, Side? side, int sites)
    {
        var rule = RuleSamples.Of(RuleKind.SitesAtMost, 1) with { Area = area, Muscle = muscle, Side = side };

        Assert.Equal(sites > 1 ? [sites] : [], Run(rule).Select(f => (int)f.Value!.Value));
        Assert.Equal(sites, Run(RuleSamples.Of(RuleKind.UnitsAtSite, 1) with { Area = area, Muscle = muscle, Side = side }).Count);
    }

    [Fact]
    public void The_remedy_of_a_dose_sets_the_limit_and_mends_it()
    {
        var rule = RuleSamples.Of(RuleKind.UnitsAtSite, 3.5) with { Muscle = "procerus" };
        var finding = Assert.Single(Run(rule));
        var mended = Label.With([.. Label.Injections.Select(i => i.Id == finding.SiteId ? i with { Dose = new Dose(finding.Remedy!.SetUnits!.Value, ReferenceFace.Ona) } : i)]);

        Assert.Empty(Run(rule, mended));
    }

    [Theory]
    [InlineData(8, 8, 0)]
    [InlineData(7.9, 8, 1)]
    public void Two_sites_too_near_each_other_are_named_once(double apart, double limit, int found)
    {
        var first = Label.Injections[0];
        var two = Label.With([first, first with { Id = "beside", Point = first.Point.Moved(apart, 0, 0) }]);

        Assert.Equal(Enumerable.Repeat("beside", found), Run(RuleSamples.Of(RuleKind.DistanceBetween, limit), two).Select(f => f.SiteId!));
    }

    [Theory]
    [InlineData(111, true)]
    [InlineData(112, false)]
    public void Days_since_the_last_treatment_are_counted_for_the_named_product(int days, bool tooSoon)
    {
        var dates = new TreatmentDates(new DateOnly(2026, 6, 1).AddDays(days), new DateOnly(2026, 6, 1));
        var rule = RuleSamples.Of(RuleKind.DaysSinceLast, 112);

        Assert.Equal(tooSoon, Run(rule, Label, dates).Count == 1);
        Assert.Empty(Run(rule, Label));
        Assert.Empty(Run(rule, ReferenceFace.Plan("glabella-5", RuleSamples.Abo), dates));
    }

    [Fact]
    public void An_area_that_is_not_offered_is_found_where_a_site_lies_in_it()
    {
        Assert.Single(Run(RuleSamples.Of(RuleKind.AreaNotOffered)));
        Assert.Empty(Run(RuleSamples.Of(RuleKind.AreaNotOffered) with { Area = FaceArea.PlatysmaBands }));
        Assert.Empty(Run(RuleSamples.Of(RuleKind.AreaNotOffered), Label.With([])));
    }

    [Fact]
    public void A_second_look_says_the_clinics_own_words()
    {
        Assert.Equal("Ask a colleague.", Assert.Single(Run(RuleSamples.Of(RuleKind.SecondLook) with { Muscle = "procerus" })).Message);
        Assert.Empty(Run(RuleSamples.Of(RuleKind.SecondLook) with { Muscle = "masseter" }));
    }

    [Fact]
    public void Figures_are_followed_by_the_clinics_words_and_memory_is_called_so()
    {
        var finding = Assert.Single(Run(RuleSamples.Of(RuleKind.UnitsInSession, 10) with { Message = "Call Dr Okafor.", Status = ReadStatus.Recalled }));

        Assert.EndsWith("is above the limit of 10 U. Call Dr Okafor.", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("(from memory)", finding.Source, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Run(Rule rule, TreatmentPlan? plan = null, TreatmentDates? dates = null) =>
        PlanChecks.Run(plan ?? Label, ReferenceFace.Atlas, dates, RuleBook.Only(rule));
}
