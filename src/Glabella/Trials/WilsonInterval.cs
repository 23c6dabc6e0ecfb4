namespace Glabella.Trials;

/// <summary>The score interval of a share (Wilson 1927): it stays within 0 and 1 and holds for small numbers.</summary>
/// <remarks>Assumes that the cases are independent, which several lines of one face are not.</remarks>
public readonly record struct WilsonInterval(double Low, double High)
{
    private const double Normal975 = 1.959963984540054;

    /// <summary>The 95 % interval of <paramref name="count"/> of <paramref name="of"/>; null of none.</summary>
    public static WilsonInterval? Of(int count, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        if (of == 0)
        {
            return null;
        }

        var (share, square) = ((double)count / of, Normal975 * Normal975);
        var middle = share + (square / (2 * of));
        var half = Normal975 * Math.Sqrt((share * (1 - share) / of) + (square / (4.0 * of * of)));
        var all = 1 + (square / of);
        return new(Math.Max(0, (middle - half) / all), Math.Min(1, (middle + half) / all));
    }
}
