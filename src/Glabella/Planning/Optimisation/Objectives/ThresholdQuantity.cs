using System.Collections.Immutable;

namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>The likelihood that some muscle loses more than a threshold: Σ share·σ((W − threshold)/softness), in multiples of that of the label pattern.</summary>
/// <remarks>A smooth stand-in for <see cref="WeaknessRisk"/>, by which plans are judged. Shares are those of the classes of an orbital septum, 1 where there is none.</remarks>
internal sealed class ThresholdQuantity(double threshold, double softness, ImmutableArray<(int Group, double Share)> parts, double reference) : Quantity
{
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
            for (var s = 0; s < values.Length; s++)
            {
                values[s] += (float)(share / reference) * Step(row[s]);
            }
        }
    }

    public override void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient)
    {
        foreach (var (group, share) in parts)
        {
            var row = weakness.Slice(group * slopes.Length, slopes.Length);
            var to = gradient.Slice(group * slopes.Length, slopes.Length);
            for (var s = 0; s < slopes.Length; s++)
            {
                var step = Step(row[s]);
                to[s] += (float)(share / reference / softness) * step * (1 - step) * slopes[s];
            }
        }
    }

    private float Step(float weakness) => 1 / (1 + MathF.Exp((float)((threshold - weakness) / softness)));
}
