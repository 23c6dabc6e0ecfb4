using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

/// <summary>The integral over thinned endplates against subjects counted one by one on all of them.</summary>
public class BrowRiskTests
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly ProductEffect Ona = ProductEffect.Find(Parameters, ReferenceFace.Ona);
    private static readonly PopulationCourse Course = PopulationCourse.For(Parameters, 1, Sex.Female);
    private static readonly BrowBalance Balance = new(Parameters);
    private static readonly BrowRisk Risk = new(ReferenceFace.Atlas, Parameters);

    [Theory]
    [InlineData("forehead-5", 0)]
    [InlineData("forehead-5", 2)]
    [InlineData("forehead-5+glabella-5", 5)]
    public void A_placement_gives_the_share_of_subjects_whose_brow_droops(string protocol, int placement)
    {
        var placed = Placed(ReferenceFace.Plan(protocol), placement);
        const int Shifts = 40;
        const int Holds = 500;
        var drooping = 0;
        double[] shifts = [.. Enumerable.Range(0, Shifts).Select(i => Course.PeakMean + (Course.PeakSd * StandardNormal.Quantile((i + 0.5) / Shifts)))];
        var parts = Parts(placed, shifts);
        for (var i = 0; i < Shifts; i++)
        {
            for (var j = 0; j < Holds; j++)
            {
                var hold = Balance.HoldMm(StandardNormal.Quantile((j + 0.5) / Holds));
                var lowest = parts.Min(part => Enumerable.Range(0, i + 1).Min(k => Balance.PositionChangeMm(part[k].Raising, part[k].Lowering, hold)));
                drooping += Balance.IsDrooping(lowest) ? 1 : 0;
            }
        }

        var share = drooping / (double)(Shifts * Holds);
        Assert.Equal(share, Risk.Share(placed, Course), Math.Max(0.002, 0.1 * share));
    }

    [Fact]
    public void Nothing_reaches_the_frontalis_nobody_droops() =>
        Assert.Equal(0, Risk.Share(Placed(ReferenceFace.Plan("glabella-5").Moved(0, -40), 0), Course), 1e-6);

    private static (double Raising, double Lowering)[][] Parts(PlacedPlan placed, double[] shifts)
    {
        var subject = new SlowSubject(placed.Deposits, Ona, Parameters);
        return
        [
            .. new[] { Side.Right, Side.Left }.Select(side => BrowSide.Of(ReferenceFace.Atlas, side, Parameters, 1)).SelectMany(brow => new[]
            {
                Part(subject, brow, brow.Medial, p => p.Medial, shifts),
                Part(subject, brow, brow.Lateral, p => p.Lateral, shifts),
            }),
        ];
    }

    private static (double Raising, double Lowering)[] Part(
        SlowSubject subject, BrowSide brow, IEnumerable<double> weights, Func<(EndplateTarget Target, double Medial, double Lateral), double> share, double[] shifts)
    {
        var frontalis = Effective(subject, brow.Frontalis);
        var depressors = brow.Pulling.Select(p => (Effective: Effective(subject, p.Target), p.Target.Weights, Share: share(p))).ToArray();
        return [.. shifts.Select(s => (subject.Weakness(frontalis, weights, s), depressors.Sum(d => d.Share * subject.Weakness(d.Effective, d.Weights, s))))];
    }

    private static double[] Effective(SlowSubject subject, EndplateTarget target)
    {
        var all = subject.LogEffective(target.Muscle);
        return [.. target.Indices.Select(i => all[i])];
    }

    private static PlacedPlan Placed(TreatmentPlan plan, int placement)
    {
        var placed = new PlacedPlan(Deposit.Of(plan, Ona, ReferenceFace.Atlas), new EndplateField(ReferenceFace.Atlas, Parameters), new DoseResponse(Parameters), Ona);
        placed.Scatter(placement, 2.5, 1.5);
        return placed;
    }
}
