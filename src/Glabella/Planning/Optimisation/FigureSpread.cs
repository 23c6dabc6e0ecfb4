namespace Glabella.Planning.Optimisation;

/// <summary>One figure over all scenarios.</summary>
/// <param name="Mean">Over scenarios.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="Median">50th.</param>
/// <param name="High">95th.</param>
public sealed record FigureSpread(double Mean, double Low, double Median, double High)
{
    /// <summary>Of some values, divided by a unit.</summary>
    internal static FigureSpread Of(ReadOnlySpan<float> values, double unit)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))] / unit;
        return new(sorted.Average(v => (double)v) / unit, At(0.05), At(0.5), At(0.95));
    }
}
