using System.Runtime.Intrinsics;

namespace Glabella.Pharmacology;

/// <summary>The standard normal distribution.</summary>
internal static class StandardNormal
{
    /// <summary>Nine values in ten lie within this many standard deviations of the mean.</summary>
    public const double NineInTen = 1.6449;

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

    /// <summary>The same to 3e-9, several times as fast: a cubic between knots that have the value and the slope of the distribution.</summary>
    public static double QuickCumulative(double z)
    {
        var place = (z + KnotReach) * KnotsPerUnit;
        if (!(place > 0))
        {
            return 0;
        }

        var knot = (int)place;
        if (knot >= Knots.Length - 1)
        {
            return 1;
        }

        var t = place - knot;
        var (from, to) = (Knots[knot], Knots[knot + 1]);
        var rise = to.Value - from.Value;
        return from.Value + (t * (from.Slope + (t * ((3 * rise) - (2 * from.Slope) - to.Slope + (t * (from.Slope + to.Slope - (2 * rise)))))));
    }

    private const int KnotReach = 8;
    private const int KnotsPerUnit = 32;

    private static readonly (double Value, double Slope)[] Knots =
    [
        .. Enumerable.Range(-KnotReach * KnotsPerUnit, (2 * KnotReach * KnotsPerUnit) + 1).Select(i => (double)i / KnotsPerUnit)
            .Select(z => (Cumulative(z), Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) / KnotsPerUnit)),
    ];

    /// <summary>The value below which a share of the distribution lies: Acklam's rational start, then one step of Halley on <see cref="Cumulative"/>, about 1e-14.</summary>
    /// <param name="share">Between 0 and 1, both excluded.</param>
    public static double Quantile(double share)
    {
        var z = QuickQuantile(share);
        var error = (Cumulative(z) - share) * Math.Sqrt(2 * Math.PI) * Math.Exp(z * z / 2);
        return z - (error / (1 + (z * error / 2)));
    }

    /// <summary>The same to 1.2e-9 relative: enough to draw by.</summary>
    /// <param name="share">Between 0 and 1, both excluded.</param>
    public static double QuickQuantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        if (share < TailShare)
        {
            return QuantileOfTail(Math.Sqrt(-2 * Math.Log(share)));
        }

        return share > 1 - TailShare ? -QuantileOfTail(Math.Sqrt(-2 * Math.Log(1 - share))) : QuantileOfMiddle(share - 0.5);
    }

    /// <summary>The same of eight shares, bit for bit.</summary>
    public static Vector512<double> QuickQuantile(Vector512<double> shares)
    {
        var middle = QuantileOfMiddle(shares - Vector512.Create(0.5));
        var tails = (Vector512.LessThan(shares, Vector512.Create(TailShare)) | Vector512.GreaterThan(shares, Vector512.Create(1 - TailShare))).ExtractMostSignificantBits();
        for (; tails != 0; tails &= tails - 1)
        {
            var lane = System.Numerics.BitOperations.TrailingZeroCount(tails);
            middle = middle.WithElement(lane, QuickQuantile(shares[lane]));
        }

        return middle;
    }

    private const double TailShare = 0.02425;

    private static double QuantileOfMiddle(double q)
    {
        var r = q * q;
        var above = ((((((((((-39.69683028665376 * r) + 220.9460984245205) * r) - 275.9285104469687) * r) + 138.3577518672690) * r) - 30.66479806614716) * r) + 2.506628277459239) * q;
        var below = (((((((((-54.47609879822406 * r) + 161.5858368580409) * r) - 155.6989798598866) * r) + 66.80131188771972) * r) - 13.28068155288572) * r) + 1;
        return above / below;
    }

    private static Vector512<double> QuantileOfMiddle(Vector512<double> q)
    {
        static Vector512<double> All(double value) => Vector512.Create(value);

        var r = q * q;
        var above = ((((((((((All(-39.69683028665376) * r) + All(220.9460984245205)) * r) - All(275.9285104469687)) * r) + All(138.3577518672690)) * r) - All(30.66479806614716)) * r) + All(2.506628277459239)) * q;
        var below = (((((((((All(-54.47609879822406) * r) + All(161.5858368580409)) * r) - All(155.6989798598866)) * r) + All(66.80131188771972)) * r) - All(13.28068155288572)) * r) + All(1);
        return above / below;
    }

    private static double QuantileOfTail(double q)
    {
        var above = (((((((((-7.784894002430293e-03 * q) - 0.3223964580411365) * q) - 2.400758277161838) * q) - 2.549732539343734) * q) + 4.374664141464968) * q) + 2.938163982698783;
        var below = (((((((7.784695709041462e-03 * q) + 0.3224671290700398) * q) + 2.445134137142996) * q) + 3.754408661907416) * q) + 1;
        return above / below;
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
