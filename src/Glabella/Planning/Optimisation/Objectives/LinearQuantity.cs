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
            Lanes.Add(weakness.Slice(group * values.Length, values.Length), (float)factor, values);
        }
    }

    public override void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient)
    {
        foreach (var (group, factor) in terms)
        {
            Lanes.Add(slopes, (float)factor, gradient.Slice(group * slopes.Length, slopes.Length));
        }
    }
}
