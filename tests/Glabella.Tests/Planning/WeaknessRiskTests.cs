using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

/// <summary>The closed form against subjects counted one by one.</summary>
public class WeaknessRiskTests
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly ProductEffect Ona = ProductEffect.Find(Parameters, ReferenceFace.Ona);
    private static readonly PopulationCourse Course = PopulationCourse.For(Parameters, 1, Sex.Female);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(7, 4)]
    public void A_placement_gives_the_share_of_subjects_who_have_it(int placement, double lowerMm)
    {
        var placed = Placed(ReferenceFace.Plan("glabella-5").Moved(0, -lowerMm), Parameters, placement);
        var subject = new SlowSubject(placed.Deposits, Ona, Parameters);
        var lids = ReferenceFace.Atlas.Muscles.Where(m => m.BehindSeptum)
            .Select(m => (Weights: m.Endplates.Select(e => e.Weight).ToArray(), Open: subject.LogEffective(m, SeptumClass.Open), Tight: subject.LogEffective(m)))
            .ToArray();
        var open = new OrbitalSeptum(Parameters).OpenShare;
        var droop = Parameters["risk.eyelid-ptosis-weakness"];
        var spared = 0.0;
        const int Shifts = 1000;
        for (var i = 0; i < Shifts; i++)
        {
            var shift = Course.PeakMean + (Course.PeakSd * StandardNormal.Quantile((i + 0.5) / Shifts));
            spared += lids.Aggregate(1.0, (none, lid) => none * (1
                - (subject.Weakness(lid.Open, lid.Weights, shift) >= droop ? open : 0)
                - (subject.Weakness(lid.Tight, lid.Weights, shift) >= droop ? 1 - open : 0))) / Shifts;
        }

        Assert.Equal(1 - spared, Eyelid(Parameters).Share(placed, Course), Math.Max(0.002, 0.03 * (1 - spared)));
    }

    [Fact]
    public void Nothing_passes_nothing_happens()
    {
        var shut = Parameters.With("septum.open-share", 0).With("septum.rim-length", 0.01);
        var label = ReferenceFace.Plan("glabella-5");
        var plan = label.With([.. label.Injections.Where(i => i.Muscle == "corrugator-supercilii")]); // the procerus site lies at the rim

        Assert.Equal(0, Eyelid(shut).Share(Placed(plan, shut, 0, sdMm: 0), Course), 1e-12);
    }

    [Fact]
    public void Where_every_septum_is_wide_open_nearly_everybody_has_it()
    {
        var open = Parameters.With("septum.open-share", 1).With("septum.open-transmission", 1e4);

        Assert.InRange(Eyelid(open).Share(Placed(ReferenceFace.Plan("glabella-5"), open, 0), Course), 0.95, 1);
    }

    [Theory]
    [InlineData("right")]
    [InlineData("left")]
    public void Right_and_left_are_alike(string side)
    {
        var label = ReferenceFace.Plan("glabella-5");
        var plan = label.With([.. label.Injections.Where(i => i.Id.EndsWith(side, StringComparison.Ordinal))]);
        var mirrored = label.With([.. plan.Injections.Select(i => i with { Point = new FacePoint(-i.Point.X, i.Point.Y, i.Point.Z) })]);

        var share = Eyelid(Parameters).Share(Placed(plan, Parameters, 0, sdMm: 0), Course);
        Assert.Equal(share, Eyelid(Parameters).Share(Placed(mirrored, Parameters, 0, sdMm: 0), Course), 0.01 * share);
    }

    private static WeaknessRisk Eyelid(ModelParameters parameters) => new(RiskKind.Eyelid, ReferenceFace.Atlas, parameters);

    private static PlacedPlan Placed(TreatmentPlan plan, ModelParameters parameters, int placement, double sdMm = 2.5)
    {
        var placed = new PlacedPlan(Deposit.Of(plan, Ona, ReferenceFace.Atlas), new EndplateField(ReferenceFace.Atlas, parameters), new DoseResponse(parameters), Ona);
        placed.Scatter(placement, sdMm, sdMm == 0 ? 0 : 1.5);
        return placed;
    }
}
