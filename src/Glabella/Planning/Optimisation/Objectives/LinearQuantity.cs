using System.Collections.Immutable;

namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>c₀ + Σ c·W: weakness of a muscle, a movement along a direction as a share of what it was, the position of a brow, a difference between sides.</summary>
internal sealed class LinearQuantity(double constant, ImmutableArray<(int Group, double Factor)> terms) : Quantity
{
    public double Constant => constant;

    public ImmutableArray<(int Group, double Factor)> Terms => terms;

    public override void Values(ReadOnlySpan<float> weakness, Span<float> values)
    {
        values.Fill((float)constant);
        foreach (var (group, factor) in terms)
        {
            var row = weakness.Slice(group * values.Length, values.Length);
            for (var s = 0; s < values.Length; s++)
            {
                values[s] += (float)factor * row[s];
            }
        }
    }

    public override void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient)
    {
        foreach (var (group, factor) in terms)
        {
            var row = gradient.Slice(group * slopes.Length, slopes.Length);
            for (var s = 0; s < slopes.Length; s++)
            {
                row[s] += (float)factor * slopes[s];
            }
        }
    }
}
