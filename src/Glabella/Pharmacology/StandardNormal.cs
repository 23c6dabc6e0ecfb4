namespace Glabella.Pharmacology;

/// <summary>The standard normal distribution.</summary>
internal static class StandardNormal
{
    /// <summary>P(Z ≤ z): Hart 1968, algorithm 5666, about 1e-14.</summary>
    public static double Cumulative(double z)
    {
        var x = Math.Abs(z);
        if (x > 37)
        {
            return z > 0 ? 1 : 0;
        }

        var tail = x < 7.07106781186547 ? RationalTail(x) : FractionTail(x);
        return z > 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which a share of the distribution lies; found on <see cref="Cumulative"/> by halving.</summary>
    /// <param name="share">Between 0 and 1, both excluded.</param>
    public static double Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        var (low, high) = (-38.0, 38.0);
        while (high - low > 1e-12)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double RationalTail(double x)
    {
        var above = ((((((3.52624965998911e-02 * x) + 0.700383064443688) * x) + 6.37396220353165) * x + 33.912866078383) * x + 112.079291497871) * x;
        above = ((above + 221.213596169931) * x) + 220.206867912376;
        var below = (((((((8.83883476483184e-02 * x) + 1.75566716318264) * x) + 16.064177579207) * x + 86.7807322029461) * x + 296.564248779674) * x + 637.333633378831) * x;
        below = ((below + 793.826512519948) * x) + 440.413735824752;
        return Math.Exp(-x * x / 2) * above / below;
    }

    private static double FractionTail(double x)
    {
        var fraction = x + 0.65;
        for (var i = 4; i >= 1; i--)
        {
            fraction = x + (i / fraction);
        }

        return Math.Exp(-x * x / 2) / fraction / 2.506628274631;
    }
}
