using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>The likelihood that some muscle loses more than a threshold: Σ share·(σ((W − threshold)/softness) − σ₀)/(1 − σ₀), σ₀ that of W = 0, in multiples of that of the label pattern.</summary>
/// <remarks>A smooth stand-in for <see cref="WeaknessRisk"/>, by which plans are judged. Shares are those of the classes of an orbital septum, 1 where there is none.</remarks>
internal sealed class ThresholdQuantity(double threshold, double softness, ImmutableArray<(int Group, double Share)> parts, double reference) : Quantity
{
    // A muscle that nothing reaches has no likelihood at all, though the step is not quite zero there.
    private readonly float _untreated = (float)(1 / (1 + Math.Exp(threshold / softness)));

    public double Threshold => threshold;

    public double Softness => softness;

    public ImmutableArray<(int Group, double Share)> Parts => parts;

    /// <summary>The likelihood that counts as 1.</summary>
    public double Reference => reference;

    public override void Values(ReadOnlySpan<float> weakness, Span<float> values)
    {
        values.Clear();
        foreach (var (group, share) in parts)
        {
            var row = weakness.Slice(group * values.Length, values.Length);
            for (var s = 0; s < values.Length; s += Lanes.Width)
            {
                var likelihood = (Step(Lanes.At(row, s)) - Vector512.Create(_untreated)) * Vector512.Create((float)(share / reference / (1 - _untreated)));
                Lanes.Put(Lanes.At(values, s) + likelihood, values, s);
            }
        }
    }

    public override void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient)
    {
        foreach (var (group, share) in parts)
        {
            var row = weakness.Slice(group * slopes.Length, slopes.Length);
            var to = gradient.Slice(group * slopes.Length, slopes.Length);
            for (var s = 0; s < slopes.Length; s += Lanes.Width)
            {
                var step = Step(Lanes.At(row, s));
                var slope = step * (Vector512<float>.One - step) * Vector512.Create((float)(share / reference / (1 - _untreated) / softness));
                Lanes.Put(Vector512.FusedMultiplyAdd(slope, Lanes.At(slopes, s), Lanes.At(to, s)), to, s);
            }
        }
    }

    private Vector512<float> Step(Vector512<float> weakness) =>
        Lanes.Step((weakness - Vector512.Create((float)threshold)) * Vector512.Create((float)(1 / softness)));
}
