using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>A drooping brow, from the balance of the muscles that raise and lower it.</summary>
/// <remarks>
/// P = ∫ φ(s) · P(ν ≥ least over s' ≤ s and over the four parts of the brows of (d + μ·D(s'))/F(s')) ds: s is the greatest shift of a subject, who on the way there and back
/// passes all smaller ones; F and D are the weakness of what raises and lowers. Twelve nodes carry the integral.
/// </remarks>
internal sealed class BrowRisk(FaceAtlas atlas, ModelParameters parameters) : IUnwantedEffect
{
    private const int Nodes = 12;
    private const int Parts = 4;

    // An endplate speaks for its neighbours: a test holds the thinned brow to the whole one.
    private const int Stride = 4;

    private readonly BrowBalance _balance = new(parameters);
    private readonly ImmutableArray<BrowSide> _sides =
        [BrowSide.Of(atlas, Side.Right, parameters, Stride), BrowSide.Of(atlas, Side.Left, parameters, Stride)];

    public RiskKind Kind => RiskKind.Brow;

    public double Share(PlacedPlan placed, PopulationCourse course)
    {
        Span<double> raising = stackalloc double[Parts * Nodes];
        Span<double> lowering = stackalloc double[Parts * Nodes];
        raising.Clear();
        lowering.Clear();
        var scale = Scales(course, placed.Hill);
        for (var side = 0; side < _sides.Length; side++)
        {
            Weaken(_sides[side], placed, scale, raising.Slice(side * 2 * Nodes, 2 * Nodes), lowering.Slice(side * 2 * Nodes, 2 * Nodes));
        }

        return Integrate(raising, lowering);
    }

    private double Integrate(ReadOnlySpan<double> raising, ReadOnlySpan<double> lowering)
    {
        var (sum, least) = (0.0, double.PositiveInfinity);
        for (var node = 0; node < Nodes; node++)
        {
            for (var part = 0; part < Parts; part++)
            {
                least = Math.Min(least, _balance.HoldThatDroopsMm(raising[(part * Nodes) + node], lowering[(part * Nodes) + node]));
            }

            sum += NodeWeights[node] * _balance.ShareHolding(least);
        }

        return sum;
    }

    /// <summary>Weakness at each node of what raises and what lowers the medial and then the lateral part.</summary>
    private static void Weaken(BrowSide side, PlacedPlan placed, ReadOnlySpan<double> scale, Span<double> raising, Span<double> lowering)
    {
        Span<double> power = stackalloc double[side.Frontalis.Points.Length];
        if (!placed.Powers(side.Frontalis, power))
        {
            return;
        }

        Add(power, side.Medial.AsSpan(), scale, raising[..Nodes]);
        Add(power, side.Lateral.AsSpan(), scale, raising[Nodes..]);
        foreach (var (target, medial, lateral) in side.Pulling)
        {
            Lower(target, medial, lateral, placed, scale, lowering);
        }
    }

    private static void Lower(EndplateTarget target, double medial, double lateral, PlacedPlan placed, ReadOnlySpan<double> scale, Span<double> lowering)
    {
        Span<double> power = stackalloc double[target.Points.Length];
        if (!placed.Powers(target, power))
        {
            return;
        }

        Span<double> weakness = stackalloc double[Nodes];
        weakness.Clear();
        Add(power, target.Weights.AsSpan(), scale, weakness);
        for (var node = 0; node < Nodes; node++)
        {
            lowering[node] += medial * weakness[node];
            lowering[Nodes + node] += lateral * weakness[node];
        }
    }

    private static void Add(ReadOnlySpan<double> power, ReadOnlySpan<double> weights, ReadOnlySpan<double> scale, Span<double> weakness)
    {
        for (var e = 0; e < power.Length; e++)
        {
            var (p, w) = (power[e], weights[e]);
            for (var node = 0; node < weakness.Length; node++)
            {
                var powered = p * scale[node];
                weakness[node] += w * (powered / (1 + powered));
            }
        }
    }

    private static double[] Scales(PopulationCourse course, double hill) =>
        [.. NodeDeviates.Select(z => Math.Exp(hill * (course.PeakMean + (course.PeakSd * z))))];

    private static readonly double[] NodeDeviates = [.. Enumerable.Range(0, Nodes).Select(i => 0.5 * (i - ((Nodes - 1) / 2.0)))];

    private static readonly double[] NodeWeights = Densities();

    private static double[] Densities()
    {
        var density = NodeDeviates.Select(z => Math.Exp(-z * z / 2)).ToArray();
        var sum = density.Sum();
        return [.. density.Select(d => d / sum)];
    }
}
