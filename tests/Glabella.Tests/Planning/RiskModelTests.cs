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
    private static readonly TreatmentPlan Glabella = ReferenceFace.Plan("glabella-5");
    private static readonly TreatmentPlan Both = ReferenceFace.Plan("forehead-5+glabella-5");
    private static readonly TreatmentPlan Forehead = ReferenceFace.Plan("forehead-5");

    [Fact]
    public void The_label_pattern_has_the_risk_of_the_label_pattern()
    {
        var risk = Model.Predict(Glabella, Ona, Course).Single(r => r.Id == "eyelid-ptosis");

        Assert.Equal(1, risk.Relative, 0.01);
        Assert.InRange(risk.High - risk.Low, 0, 0.05);
    }

    [Fact]
    public void It_is_calibrated_to_the_observed_eyelid_ptosis() => // 2.4 % of 665, JAAD Int 2023;14:4
        Assert.InRange(Eyelid(Glabella), 0.01, 0.05);

    [Fact]
    public void Without_further_fitting_the_crows_feet_alone_have_none() => // 0 of 1324
        Assert.InRange(Eyelid(ReferenceFace.Plan("crows-feet-3x2")), 0, 0.003);

    [Fact]
    public void With_the_forehead_it_is_much_the_same() => // 2.1 % of 724
        Assert.InRange(Eyelid(Both) - Eyelid(Glabella), -0.015, 0.015);

    [Fact]
    public void It_is_calibrated_to_the_observed_brow_ptosis() => // 1.5 % of 724
        Assert.InRange(Brow(Both), 0.01, 0.02);

    [Fact]
    public void The_glabella_alone_hardly_drops_a_brow() => Assert.InRange(Brow(Glabella), 0, 0.005); // 0.5 % of 570

    [Fact]
    public void The_forehead_without_the_glabella_drops_the_brow_more_often() => // why labels treat them together
        Assert.True(Brow(Forehead) > Brow(Both));

    [Fact]
    public void The_crows_feet_do_not_reach_the_smile() => // upper-face trials report hardly any
        Assert.InRange(Share(RiskKind.Smile, ReferenceFace.Plan("upper-face")), 0, 0.002);

    [Fact]
    public void The_dose_trend_is_no_steeper_than_the_trials_allow()
    {
        var abo = ReferenceFace.Plan("glabella-5", Products.Find("abobotulinumtoxinA"));
        double Logit(decimal times) => Math.Log(Eyelid(abo.TimesInSameVolume(times)) / (1 - Eyelid(abo.TimesInSameVolume(times))));

        var limit = DoseTrend.UpperLimit(DoseTrend.Abo);
        Assert.InRange(limit, 2.3, 2.4);
        Assert.InRange(Math.Exp(Logit(2) - Logit(1)), 1, limit);
        Assert.InRange(Math.Exp((Logit(2.5m) - Logit(0.5m)) / Math.Log2(5)), 1, limit);
    }

    [Fact]
    public void One_transmission_for_all_would_be_steeper_than_the_trials_allow()
    {
        var single = new RiskModel(ReferenceFace.Atlas, Parameters.With("septum.open-share", 1).With("septum.open-transmission", 0.2));
        double Odds(TreatmentPlan plan)
        {
            var share = single.Share(RiskKind.Eyelid, Deposit.Of(plan, Ona, ReferenceFace.Atlas), Ona, Course);
            return share / (1 - share);
        }

        Assert.InRange(Odds(Glabella.TimesInSameVolume(2)) / Odds(Glabella), DoseTrend.UpperLimit(DoseTrend.Abo), 5);
    }

    [Fact]
    public void The_page_of_validation_holds_what_the_model_gives()
    {
        ValidationPage.Holds($"| Eyelid, glabella 20 U | 2.4 (n 665) |", 100 * Eyelid(Glabella));
        ValidationPage.Holds($"| Eyelid, crow's feet 24 U | 0.0 (n 1324) |", 100 * Eyelid(ReferenceFace.Plan("crows-feet-3x2")));
        ValidationPage.Holds($"| Eyelid, forehead and glabella 40 U | 2.1 (n 724) |", 100 * Eyelid(Both));
        ValidationPage.Holds($"| Eyelid, glabella, twice the dose in the same volume | no trend |", 100 * Eyelid(Glabella.TimesInSameVolume(2)));
        ValidationPage.Holds($"| Eyelid, glabella, two and a half times the volume | none known |", 100 * Eyelid(Glabella.Diluted(Glabella.Reconstitution.DiluentMl * 2.5m)));
        foreach (var mm in new[] { 1, 2, 3, 5 })
        {
            ValidationPage.Holds($"| Eyelid, glabella, sites {mm} mm lower | none known |", 100 * Eyelid(Glabella.Moved(0, -mm)));
        }

        var scattered = Model.Probabilities(RiskKind.Eyelid, Deposit.Of(Glabella, Ona, ReferenceFace.Atlas), Ona, Course);
        ValidationPage.Holds($"| Eyelid, glabella, a practised hand (1.5 mm) | none known |", 100 * scattered[^2]);
        ValidationPage.Holds($"| Eyelid, glabella, an unpractised hand (3.5 mm) | none known |", 100 * scattered[^1]);
        ValidationPage.Holds($"| Brow, forehead and glabella 40 U | 1.5 (n 724) |", 100 * Brow(Both));
        ValidationPage.Holds($"| Brow, glabella 20 U | 0.5 (n 570) |", 100 * Brow(Glabella));
        ValidationPage.Holds($"| Brow, forehead without the glabella | none known |", 100 * Brow(Forehead));
        ValidationPage.Holds($"| Brow, forehead without the glabella, sites 6 mm lower | none known |", 100 * Brow(Forehead.Moved(0, -6)));
    }

    [Fact]
    public void Lower_sites_are_riskier() => AssertRising([0, -1, -2, -3, -5], dy => Eyelid(Glabella.Moved(0, dy)));

    [Fact]
    public void Larger_volumes_are_riskier() => AssertRising([1.25, 2.5, 5, 10], ml => Eyelid(Glabella.Diluted((decimal)ml)));

    [Fact]
    public void Larger_doses_are_riskier() => AssertRising([0.5, 1, 2, 4], times => Eyelid(Glabella.TimesInSameVolume((decimal)times)));

    [Fact]
    public void A_wider_scatter_is_riskier() => AssertRising([1.5, 2, 2.5, 3, 3.5], sd =>
        new RiskModel(ReferenceFace.Atlas, Parameters.With("risk.placement-sd", sd)).Share(RiskKind.Eyelid, Deposit.Of(Glabella, Ona, ReferenceFace.Atlas), Ona, Course));

    [Fact]
    public void Lower_forehead_sites_let_the_brow_drop_more_often() => AssertRising([8, 4, 0, -3, -6, -9], dy => Brow(Forehead.Moved(0, dy)));

    [Fact]
    public void Larger_forehead_doses_let_the_brow_drop_more_often() => AssertRising([0.5, 1, 2], times => Brow(Forehead.TimesInSameVolume((decimal)times)));

    [Fact]
    public void The_range_holds_the_value_and_says_what_is_not_validated()
    {
        var risks = Model.Predict(Glabella.Moved(0, -3), Ona, Course).ToArray();

        Assert.All(risks, r => Assert.InRange(r.Relative, r.Low, r.High));
        Assert.All(risks, r => Assert.Contains("not validated", r.Note, StringComparison.Ordinal));
        Assert.True(risks[0].Relative > 1.5);
    }

    private static void AssertRising(double[] steps, Func<double, double> share)
    {
        var shares = steps.Select(share).ToArray();
        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.First < pair.Second, string.Join(" then ", shares)));
    }

    private static double Eyelid(TreatmentPlan plan) => Share(RiskKind.Eyelid, plan);

    private static double Brow(TreatmentPlan plan) => Share(RiskKind.Brow, plan);

    private static double Share(RiskKind kind, TreatmentPlan plan)
    {
        var effect = ProductEffect.Find(Parameters, plan.Product);
        return Model.Share(kind, Deposit.Of(plan, effect, ReferenceFace.Atlas), effect, PopulationCourse.For(Parameters, effect.DecayFactor, Sex.Female));
    }
}
