using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class RiskModelTests
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly RiskModel Model = new(ReferenceFace.Atlas, Parameters);
    private static readonly ProductEffect Ona = ProductEffect.Find(Parameters, ReferenceFace.Ona);
    private static readonly PopulationCourse Course = PopulationCourse.For(Parameters, 1, Sex.Female);
    private static readonly RiskKind Eyelid = RiskKind.All(Parameters).Single(k => k.Id == "eyelid-ptosis");
    private static readonly RiskKind Brow = RiskKind.All(Parameters).Single(k => k.Id == "brow-ptosis");

    [Fact]
    public void The_label_pattern_has_the_risk_of_the_label_pattern()
    {
        var risk = Model.Predict(ReferenceFace.Plan("glabella-5"), Ona, Course).Single(r => r.Id == "eyelid-ptosis");

        Assert.Equal(1, risk.Relative, 0.01);
        Assert.InRange(risk.High - risk.Low, 0, 0.05);
    }

    [Fact]
    public void It_is_calibrated_to_the_observed_eyelid_ptosis() => // 2.4 % of 665, JAAD Int 2023;14:4
        Assert.InRange(Share(Eyelid, ReferenceFace.Plan("glabella-5")), 0.015, 0.035);

    [Fact]
    public void Without_further_fitting_the_crows_feet_alone_have_none() => // 0 of 1324
        Assert.InRange(Share(Eyelid, ReferenceFace.Plan("crows-feet-3x2")), 0, 0.003);

    [Fact]
    public void With_the_forehead_it_is_much_the_same() => // 2.1 % of 724
        Assert.InRange(Share(Eyelid, ReferenceFace.Plan("forehead-5+glabella-5")) - Share(Eyelid, ReferenceFace.Plan("glabella-5")), -0.005, 0.01);

    [Fact]
    public void It_is_calibrated_to_the_observed_brow_ptosis() => // 1.5 % of 724
        Assert.InRange(Share(Brow, ReferenceFace.Plan("forehead-5+glabella-5")), 0.005, 0.035);

    [Fact]
    public void The_page_of_validation_holds_what_the_model_gives()
    {
        var label = ReferenceFace.Plan("glabella-5");
        ValidationPage.Holds($"| Eyelid, glabella 20 U | 2.4 (n 665) |", 100 * Share(Eyelid, label));
        ValidationPage.Holds($"| Eyelid, crow's feet 24 U | 0.0 (n 1324) |", 100 * Share(Eyelid, ReferenceFace.Plan("crows-feet-3x2")));
        ValidationPage.Holds($"| Eyelid, forehead and glabella 40 U | 2.1 (n 724) |", 100 * Share(Eyelid, ReferenceFace.Plan("forehead-5+glabella-5")));
        ValidationPage.Holds($"| Brow, forehead and glabella 40 U | 1.5 (n 724) |", 100 * Share(Brow, ReferenceFace.Plan("forehead-5+glabella-5")));
        ValidationPage.Holds($"| Eyelid, glabella, twice the dose | no trend |", 100 * Share(Eyelid, label.Times(2)));
        foreach (var mm in new[] { 1, 2, 3, 5 })
        {
            ValidationPage.Holds($"| Eyelid, glabella, sites {mm} mm lower | none known |", 100 * Share(Eyelid, label.Moved(0, -mm)));
        }
    }

    [Fact]
    public void Lower_sites_are_riskier() =>
        AssertRising([0, -1, -2, -3, -5], dy => ReferenceFace.Plan("glabella-5").Moved(0, dy));

    [Fact]
    public void Larger_volumes_are_riskier() =>
        AssertRising([1.25, 2.5, 5, 10], ml => ReferenceFace.Plan("glabella-5").Diluted((decimal)ml));

    [Fact]
    public void Lower_forehead_sites_let_the_brow_drop_more_often()
    {
        var shares = new[] { 0.0, -3, -6, -9 }.Select(dy => Share(Brow, ReferenceFace.Plan("forehead-5").Moved(0, dy))).ToArray();

        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void The_range_holds_the_value_and_says_what_is_not_validated()
    {
        var risks = Model.Predict(ReferenceFace.Plan("glabella-5").Moved(0, -3), Ona, Course).ToArray();

        Assert.All(risks, r => Assert.InRange(r.Relative, r.Low, r.High));
        Assert.All(risks, r => Assert.Contains("not validated", r.Note, StringComparison.Ordinal));
        Assert.True(risks[0].Relative > 2);
    }

    private static void AssertRising(double[] steps, Func<double, TreatmentPlan> plan)
    {
        var shares = steps.Select(s => Share(Eyelid, plan(s))).ToArray();
        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.First < pair.Second, $"{pair.First} then {pair.Second}"));
    }

    private static double Share(RiskKind kind, TreatmentPlan plan) => Model.Probabilities(kind, Deposit.Of(plan, Ona), Ona, Course)[0];
}
