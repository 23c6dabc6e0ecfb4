using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

/// <summary>Against a second, slow implementation that knows nothing of tables and flat arrays.</summary>
public class EndplateFieldTests
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly EndplateField Field = new(ReferenceFace.Atlas, Parameters);
    private static readonly ProductEffect Ona = ProductEffect.Find(Parameters, ReferenceFace.Ona);

    [Fact]
    public void The_bound_density_is_the_sum_over_sites_of_the_exact_kernel()
    {
        var plan = ReferenceFace.Plan("upper-face");
        var density = Field.Bind(Deposit.Of(plan, Ona));

        for (var m = 0; m < ReferenceFace.Atlas.Muscles.Count; m++)
        {
            var muscle = ReferenceFace.Atlas.Muscles[m];
            var bound = density[Field.EndplatesOf(m)];
            for (var e = 0; e < muscle.Endplates.Count; e += 17)
            {
                Assert.Equal(Slow(plan, m, muscle.Endplates[e].Point), bound[e], 2e-6);
            }
        }
    }

    [Fact]
    public void Twice_the_dose_in_the_same_volume_binds_twice_as_much()
    {
        var once = Deposit.Of(ReferenceFace.Plan("glabella-5"), Ona);
        var twice = once.Select(d => d with { RelativeDose = 2 * d.RelativeDose });

        Assert.All(Field.Bind(once).Zip(Field.Bind(twice)), pair => Assert.Equal(2 * pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void A_site_without_dose_binds_nothing() =>
        Assert.All(Field.Bind([new Deposit(new(0, 40, 52), 3, 0, new(0))]), d => Assert.Equal(0, d));

    [Fact]
    public void A_muscle_whose_tissue_below_is_known_has_the_layered_profile()
    {
        var m = Enumerable.Range(0, ReferenceFace.Atlas.Muscles.Count).First(i => ReferenceFace.Atlas.Muscles[i].Id == "depressor-anguli-oris");
        var muscle = ReferenceFace.Atlas.Muscles[m];
        var layers = new TissueLayers(muscle.DepthMm - (muscle.ThicknessMm / 2), muscle.ThicknessMm, muscle.TissueBelowMm!.Value);
        var spread = new LayeredSpread(Parameters);
        var deposit = new Deposit(muscle.Endplates[0].Point, 4, 0.5, new(0.05));

        double Exact(double r) => r >= Parameters["spread.cut-off"] ? 0 : spread.BoundPerMm2(new(r), layers, new(4), new(0.05));

        Assert.All(muscle.Endplates.Zip(Field.Bind([deposit])[Field.EndplatesOf(m)]), p => Assert.Equal(
            0.5 * spread.ExposurePerShare(layers) * Exact(p.First.Point.DistanceMm(deposit.Point)), p.Second, 2e-6));
    }

    [Fact]
    public void Muscles_of_the_upper_face_have_the_plain_sheet_on_which_their_trials_were_fitted() =>
        Assert.All(ReferenceFace.Atlas.Muscles.Where(m => FaceArea.OfMuscle(m.Id) != FaceArea.Other), m => Assert.Null(m.TissueBelowMm));

    private static double Slow(TreatmentPlan plan, int m, FacePoint at)
    {
        var muscle = ReferenceFace.Atlas.Muscles[m];
        var spread = new SheetSpread(Parameters);
        var septum = new OrbitalSeptum(Parameters);
        return plan.Injections.Sum(i =>
        {
            var r = i.Point.DistanceMm(at);
            var beside = Math.Max(0, Math.Abs(i.Depth.Value - muscle.DepthMm) - (muscle.ThicknessMm / 2));
            var reaching = muscle.BehindSeptum
                ? septum.Transmission(new(ReferenceFace.Atlas.HeightAboveRimMm(i.Point)), SeptumClass.Tight)
                : Math.Exp(-Math.Pow(beside / Parameters["spread.depth-scale"], 2));
            return r >= Parameters["spread.cut-off"] ? 0 : (double)i.Dose.Units / 4 * reaching * spread.BoundPerMm2(new(r), plan.VolumeOf(i.Dose));
        });
    }
}
