namespace Glabella.Planning.Optimisation;

/// <summary>The mean of the worst share of some values, smoothed: min over τ of τ + Σ softplus((f − τ)/ε)·ε/(βn).</summary>
/// <remarks>Conditional value at risk, Rockafellar RT, Uryasev S. Journal of Risk 2000;2(3):21-41, with the kink rounded over ε. At the least τ, ∂/∂f = σ((f − τ)/ε)/(βn), weights that sum to 1.</remarks>
internal static class TailMean
{
    private const int Steps = 60;

    /// <param name="values">f.</param>
    /// <param name="share">β.</param>
    /// <param name="softness">ε.</param>
    /// <param name="weights">∂/∂f of each value.</param>
    public static double Compute(ReadOnlySpan<double> values, double share, double softness, Span<double> weights)
    {
        var worst = share * values.Length;
        var threshold = Threshold(values, worst, softness);
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var over = (values[i] - threshold) / softness;
            weights[i] = Step(over) / worst;
            sum += over > 30 ? over : Math.Log(1 + Math.Exp(over));
        }

        return threshold + (sum * softness / worst);
    }

    /// <summary>τ, where the weights sum to 1: Newton, and halving where it leaves the bracket.</summary>
    private static double Threshold(ReadOnlySpan<double> values, double worst, double softness)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        (low, high) = (low - (40 * softness), high + (40 * softness));
        var at = high - (40 * softness);
        for (var step = 0; step < Steps; step++)
        {
            var (above, slope) = (-worst, 0.0);
            foreach (var value in values)
            {
                var part = Step((value - at) / softness);
                above += part;
                slope -= part * (1 - part) / softness;
            }

            (low, high) = above > 0 ? (at, high) : (low, at);
            var next = at - (above / slope);
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - at) < 1e-9 * softness)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private static double Step(double x) => 1 / (1 + Math.Exp(-x));
}
