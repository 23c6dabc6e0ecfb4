namespace Glabella.Mechanics;

/// <summary>A smooth curve through rows of numbers that never overshoots them; constant beyond its ends.</summary>
/// <remarks>Source: Fritsch FN, Carlson RE. Monotone piecewise cubic interpolation. SIAM J Numer Anal 1980;17:238–246 (slopes by the harmonic mean).</remarks>
internal static class SmoothCurve
{
    /// <summary>Column <paramref name="column"/> at <paramref name="x"/>; column 0 holds the abscissae, ascending.</summary>
    public static double At(double[][] rows, int column, double x)
    {
        if (x <= rows[0][0])
        {
            return rows[0][column];
        }

        for (var i = 1; i < rows.Length; i++)
        {
            if (x <= rows[i][0])
            {
                return Hermite(rows, column, i, x);
            }
        }

        return rows[^1][column];
    }

    private static double Hermite(double[][] rows, int column, int upper, double x)
    {
        var (low, high) = (rows[upper - 1], rows[upper]);
        var width = high[0] - low[0];
        var t = (x - low[0]) / width;
        var (a, b) = (SlopeAt(rows, column, upper - 1) * width, SlopeAt(rows, column, upper) * width);
        var (y0, y1) = (low[column], high[column]);
        return y0 + (t * (a + (t * ((3 * (y1 - y0)) - (2 * a) - b + (t * ((2 * (y0 - y1)) + a + b))))));
    }

    private static double SlopeAt(double[][] rows, int column, int at)
    {
        if (at == 0 || at == rows.Length - 1)
        {
            return 0;
        }

        var before = (rows[at][column] - rows[at - 1][column]) / (rows[at][0] - rows[at - 1][0]);
        var after = (rows[at + 1][column] - rows[at][column]) / (rows[at + 1][0] - rows[at][0]);
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }
}
