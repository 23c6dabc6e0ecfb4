using System.Runtime.Intrinsics;
using Glabella.Pharmacology;

namespace Glabella.Planning.Optimisation;

/// <summary>The mean of the worst share of some values, smoothed: min over τ of τ + Σ softplus((f − τ)/ε)·ε/(βn).</summary>
/// <remarks>
/// Conditional value at risk, Rockafellar RT, Uryasev S. Journal of Risk 2000;2(3):21-41, with the kink rounded over ε. At the least τ, ∂/∂f = σ((f − τ)/ε)/(βn), weights that sum to 1.
/// The search for τ begins where the last one ended. Not safe for two threads at once.
/// </remarks>
/// <param name="share">β.</param>
/// <param name="softness">ε.</param>
internal sealed class TailMean(double share, double softness)
{
    private const int Steps = 60;

    private double _threshold = double.NaN;

    /// <param name="values">f; whole vectors.</param>
    /// <param name="weights">∂/∂f of each value, to be filled.</param>
    public double Compute(ReadOnlySpan<float> values, Span<float> weights)
    {
        var worst = share * values.Length;
        _threshold = Threshold(values, worst);
        var sum = 0.0;
        for (var s = 0; s < values.Length; s += Lanes.Width)
        {
            var over = Over(values, s, _threshold);
            Lanes.Put(Lanes.Step(over) * Vector512.Create((float)(1 / worst)), weights, s);
            sum += Vector512.Sum(Softplus(over));
        }

        return _threshold + (sum * softness / worst);
    }

    /// <summary>τ, where the weights sum to 1: Newton, and halving where it leaves the bracket.</summary>
    private double Threshold(ReadOnlySpan<float> values, double worst)
    {
        var (low, high) = Around(values);
        var at = _threshold > low && _threshold < high ? _threshold : (low + high) / 2;
        for (var step = 0; step < Steps && high - low > 1e-7 * softness; step++)
        {
            var (above, slope) = (Vector512<float>.Zero, Vector512<float>.Zero);
            for (var s = 0; s < values.Length; s += Lanes.Width)
            {
                var part = Lanes.Step(Over(values, s, at));
                above += part;
                slope += part * (Vector512<float>.One - part);
            }

            var excess = Vector512.Sum(above) - worst;
            (low, high) = excess > 0 ? (at, high) : (low, at);
            var next = at + (excess * softness / Math.Max(1e-12, Vector512.Sum(slope)));
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - at) < 1e-5 * softness)
            {
                return next;
            }

            at = next;
        }

        return at;
    }

    private (double Low, double High) Around(ReadOnlySpan<float> values)
    {
        var (least, most) = (Lanes.At(values, 0), Lanes.At(values, 0));
        for (var s = Lanes.Width; s < values.Length; s += Lanes.Width)
        {
            (least, most) = (Vector512.Min(least, Lanes.At(values, s)), Vector512.Max(most, Lanes.At(values, s)));
        }

        var (low, high) = (float.PositiveInfinity, float.NegativeInfinity);
        for (var i = 0; i < Lanes.Width; i++)
        {
            (low, high) = (Math.Min(low, least[i]), Math.Max(high, most[i]));
        }

        return (low - (40 * softness), high + (40 * softness));
    }

    private Vector512<float> Over(ReadOnlySpan<float> values, int s, double threshold) =>
        (Lanes.At(values, s) - Vector512.Create((float)threshold)) * Vector512.Create((float)(1 / softness));

    /// <summary>ln(1 + eˣ) = max(x, 0) + ln(1 + e^(−|x|)).</summary>
    private static Vector512<float> Softplus(Vector512<float> x) =>
        Vector512.Max(x, Vector512<float>.Zero)
        + (QuickPower.Log2(Vector512<float>.One + QuickPower.Exp2(Vector512.Abs(x) * Vector512.Create(-1.44269504f))) * Vector512.Create(0.69314718f));
}
