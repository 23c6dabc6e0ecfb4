using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One brow: the fibres of the frontalis that hold its medial and its lateral part, and the muscles that pull each down.</summary>
/// <remarks>
/// An endplate counts by how near the brow it lies, e^(−height/reach), because the frontalis raises the brow below the line of convergence only; from the medial end of the brow
/// to the lateral one its weight passes from the medial part to the lateral. The medial part is pulled down by corrugator, procerus and depressor supercilii alike, the
/// lateral one by the corrugator and the upper orbicularis oculi. These shares are assumed.
/// </remarks>
internal sealed class BrowSide
{
    private static readonly (string Muscle, double Medial, double Lateral)[] Depressors =
        [("corrugator-supercilii", 1 / 3.0, 0.5), ("procerus", 1 / 3.0, 0), ("depressor-supercilii", 1 / 3.0, 0), ("orbicularis-oculi", 0, 0.5)];

    /// <summary>Ids of the muscles in the balance.</summary>
    public static ImmutableArray<string> Muscles { get; } = ["frontalis", .. Depressors.Select(d => d.Muscle)];

    private BrowSide(Side side, EndplateTarget frontalis, double[] medial, double[] lateral, ImmutableArray<(EndplateTarget, double, double)> pulling)
    {
        (Side, Frontalis, Pulling) = (side, frontalis, pulling);
        (Medial, Lateral) = ([.. medial], [.. lateral]);
    }

    public Side Side { get; }

    public EndplateTarget Frontalis { get; }

    /// <summary>Weights of the frontalis' endplates for the medial part, summing to 1.</summary>
    public ImmutableArray<double> Medial { get; }

    /// <summary>Weights of the frontalis' endplates for the lateral part, summing to 1.</summary>
    public ImmutableArray<double> Lateral { get; }

    /// <summary>Each depressor with its share in pulling the medial and the lateral part down.</summary>
    public ImmutableArray<(EndplateTarget Target, double Medial, double Lateral)> Pulling { get; }

    /// <param name="atlas">The face.</param>
    /// <param name="side">Right or left.</param>
    /// <param name="parameters">"brow.reach".</param>
    /// <param name="stride">Every how many-th endplate stands for its neighbours: 1 for all.</param>
    public static BrowSide Of(FaceAtlas atlas, Side side, ModelParameters parameters, int stride)
    {
        var reachMm = parameters["brow.reach"];
        double Near(MotorEndplate e) => e.Weight * Math.Exp(-Math.Abs(atlas.HeightAboveBrowMm(e.Point)) / reachMm);
        var frontalis = EndplateTarget.Of(atlas.Find("frontalis", side), Near, stride);
        var brow = atlas.Brow(side);
        var (from, to) = (Math.Abs(brow[0].X), Math.Abs(brow[^1].X));
        double[] outward = [.. frontalis.Points.Select(p => Math.Clamp((Math.Abs(p.X) - from) / (to - from), 0, 1))];
        return new(
            side,
            frontalis,
            Normalised(frontalis.Weights.Zip(outward, (w, o) => w * (1 - o))),
            Normalised(frontalis.Weights.Zip(outward, (w, o) => w * o)),
            [
                .. Depressors.Select(d => (EndplateTarget.Of(
                    atlas.Muscles.First(m => m.Id == d.Muscle && (m.Side == side || m.Side == Side.Midline)),
                    d.Muscle == "orbicularis-oculi" ? Near : e => e.Weight,
                    stride), d.Medial, d.Lateral)),
            ]);
    }

    /// <summary>Weakness of what raises the brow, mean of its two parts.</summary>
    public WeaknessCurve RaisingCurve(PlacedPlan plan) => Curve(plan, Frontalis, Medial.Zip(Lateral, (m, l) => (m + l) / 2));

    /// <summary>Weakness of what lowers the brow, mean of its two parts.</summary>
    public WeaknessCurve LoweringCurve(PlacedPlan plan) =>
        WeaknessCurve.Mean(Pulling.Select(p => (Curve(plan, p.Target, p.Target.Weights), (p.Medial + p.Lateral) / 2)));

    private static WeaknessCurve Curve(PlacedPlan plan, EndplateTarget target, IEnumerable<double> weights)
    {
        var power = new double[target.Points.Length];
        return plan.Powers(target, power)
            ? WeaknessCurve.Tabulate([.. power.Select(p => Math.Log(p) / plan.Hill)], [.. weights], plan.Hill)
            : WeaknessCurve.None;
    }

    private static double[] Normalised(IEnumerable<double> weights)
    {
        var values = weights.ToArray();
        var sum = values.Sum();
        return sum > 0 ? [.. values.Select(v => v / sum)] : values;
    }
}
