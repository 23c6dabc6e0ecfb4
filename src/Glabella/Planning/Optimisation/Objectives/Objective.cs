using System.Runtime.Intrinsics;
using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>A quantity and where it should be: weight·(excess/scale)².</summary>
/// <param name="Wish">The wish it serves, with the side it is about.</param>
/// <param name="Quantity">What it is about.</param>
/// <param name="Target">In the unit of the quantity.</param>
/// <param name="Scale">An excess that counts as 1.</param>
/// <param name="PerUnit">How many of the quantity's units a unit of the wish is.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Objective(Wish Wish, Quantity Quantity, double Target, double Scale, double PerUnit, double Weight)
{
    /// <summary>Whether the mean over scenarios counts, and not every scenario for itself: for a likelihood, and for what is required, which no plan could hold in the worst circumstances too.</summary>
    public bool OverMean => Wish.Required || Wish.Subject == WishSubject.Risk;

    /// <summary>How far a value is on the wrong side, in scales; of either sign where the wish is to be close.</summary>
    public double Excess(double value) => Wish.Bound switch
    {
        WishBound.AtMost => Math.Max(0, (value - Target) / Scale),
        WishBound.AtLeast => Math.Min(0, (value - Target) / Scale),
        _ => (value - Target) / Scale,
    };

    public double Penalty(double value)
    {
        var excess = Excess(value);
        return Weight * excess * excess;
    }

    /// <summary>Whether a value is as good as what is wished. Assumed: within a quarter of the scale, a tenth where the mean counts.</summary>
    public bool IsMet(double value) => Math.Abs(Excess(value)) <= (OverMean ? 0.1 : 0.25);

    /// <summary>Adds the penalty of every scenario.</summary>
    public void AddPenalties(ReadOnlySpan<float> values, Span<float> penalties)
    {
        for (var s = 0; s < values.Length; s += Lanes.Width)
        {
            var excess = Excess(Lanes.At(values, s));
            Lanes.Put(Vector512.FusedMultiplyAdd(excess * excess, Vector512.Create((float)Weight), Lanes.At(penalties, s)), penalties, s);
        }
    }

    /// <summary>Fills ∂F/∂(quantity) where ∂F/∂(penalty) is given; false when all are zero.</summary>
    public bool Slopes(ReadOnlySpan<float> values, ReadOnlySpan<float> weights, Span<float> slopes)
    {
        var any = Vector512<float>.Zero;
        for (var s = 0; s < values.Length; s += Lanes.Width)
        {
            var excess = Excess(Lanes.At(values, s));
            any |= excess;
            Lanes.Put(excess * Lanes.At(weights, s) * Vector512.Create((float)(2 * Weight / Scale)), slopes, s);
        }

        return any != Vector512<float>.Zero;
    }

    private Vector512<float> Excess(Vector512<float> value)
    {
        var beyond = (value - Vector512.Create((float)Target)) * Vector512.Create((float)(1 / Scale));
        return Wish.Bound switch
        {
            WishBound.AtMost => Vector512.Max(beyond, Vector512<float>.Zero),
            WishBound.AtLeast => Vector512.Min(beyond, Vector512<float>.Zero),
            _ => beyond,
        };
    }

    /// <summary>∂(penalty)/∂(quantity).</summary>
    public double Slope(double value) => 2 * Weight * Excess(value) / Scale;
}
