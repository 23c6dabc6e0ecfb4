using Glabella.Anatomy;
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
        var density = Field.Bind(Deposit.Of(plan, Ona, ReferenceFace.Atlas));

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
        var once = Deposit.Of(ReferenceFace.Plan("glabella-5"), Ona, ReferenceFace.Atlas);
        var twice = once.Select(d => d with { RelativeDose = 2 * d.RelativeDose });

        Assert.All(Field.Bind(once).Zip(Field.Bind(twice)), pair => Assert.Equal(2 * pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void A_site_without_dose_binds_nothing() =>
        Assert.All(Field.Bind([Deposit.On(ReferenceFace.Atlas.Face.Surface, new(0, 40, 52), 3, 0, new(0))]), d => Assert.Equal(0, d));

    [Fact]
    public void A_muscle_whose_tissue_below_is_known_has_the_layered_profile()
    {
        var m = Enumerable.Range(0, ReferenceFace.Atlas.Muscles.Count).First(i => ReferenceFace.Atlas.Muscles[i].Id == "depressor-anguli-oris");
        var muscle = ReferenceFace.Atlas.Muscles[m];
        var layers = new TissueLayers(muscle.DepthMm - (muscle.ThicknessMm / 2), muscle.ThicknessMm, muscle.TissueBelowMm!.Value);
        var spread = new LayeredSpread(Parameters);
        var deposit = Deposit.On(ReferenceFace.Atlas.Face.Surface, muscle.Endplates[0].Point, 4, 0.5, new(0.05));

        double Exact(double r) => r >= Parameters["spread.cut-off"] ? 0 : spread.BoundPerMm2(new(r), layers, new(4), new(0.05));

        Assert.All(muscle.Endplates.Zip(Field.Bind([deposit])[Field.EndplatesOf(m)]), p => Assert.Equal(
            0.5 * spread.ExposurePerShare(layers) * Exact(SkinDistance.Mm(deposit.Point, deposit.Seen.Normal, p.First.Point, p.First.Normal)), p.Second, 2e-6));
    }

    [Fact]
    public void Muscles_of_the_upper_face_have_the_plain_sheet_on_which_their_trials_were_fitted() =>
        Assert.All(ReferenceFace.Atlas.Muscles.Where(m => FaceArea.OfMuscle(m.Id) is FaceArea.GlabellarLines or FaceArea.ForeheadLines or FaceArea.LateralCanthalLines), m => Assert.Null(m.TissueBelowMm));

    [Fact]
    public void A_site_at_its_muscles_own_depth_lies_in_its_layer_wherever_along_the_muscle()
    {
        var plan = ReferenceFace.Plan("glabella-5");

        Assert.All(plan.Injections.Zip(Deposit.Of(plan, Ona, ReferenceFace.Atlas)), pair =>
        {
            var muscle = ReferenceFace.Atlas.Meant(pair.First.Muscle, pair.First.Side)!;
            Assert.Equal(muscle.DepthAt(pair.First.Point), pair.First.Depth.Value, 0.006);
            Assert.Equal(1, Field.Capture(muscle, pair.Second.DepthMm), 1e-12);
        });
    }

    private static double Along(FacePoint site, FittedMuscle muscle, FacePoint endplate)
    {
        var skin = ReferenceFace.Atlas.Face.Surface;
        return SkinDistance.Mm(site, skin.NormalAt(skin.Project(site)), endplate, muscle.Endplates.Single(e => e.Point == endplate).Normal);
    }

    private static double Slow(TreatmentPlan plan, int m, FacePoint at)
    {
        var muscle = ReferenceFace.Atlas.Muscles[m];
        var spread = new SheetSpread(Parameters);
        var septum = new OrbitalSeptum(Parameters);
        return plan.Injections.Sum(i =>
        {
            var r = Along(i.Point, muscle, at);
            var meant = ReferenceFace.Atlas.Meant(i.Muscle, i.Side)!;
            var depth = i.Depth.Value + meant.DepthMm - meant.DepthAt(i.Point);
            var beside = Math.Max(0, Math.Abs(depth - muscle.DepthMm) - (muscle.ThicknessMm / 2));
            var reaching = muscle.BehindSeptum
                ? septum.Transmission(new(ReferenceFace.Atlas.HeightAboveRimMm(i.Point)), SeptumClass.Tight)
                : Math.Exp(-Math.Pow(beside / Parameters["spread.depth-scale"], 2));
            return r >= Parameters["spread.cut-off"] ? 0 : (double)i.Dose.Units / 4 * reaching * spread.BoundPerMm2(new(r), plan.VolumeOf(i.Dose));
        });
    }
}
