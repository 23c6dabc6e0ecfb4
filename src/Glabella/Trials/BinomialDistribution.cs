namespace Glabella.Trials;

/// <summary>How many of n subjects meet an endpoint that each meets with the same probability.</summary>
/// <remarks>
/// P(X ≤ k) = I₁₋ₚ(n − k, k + 1), the regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun 26.5.8,
/// evaluated as Lentz 1976); about 1e-12, in √n steps.
/// </remarks>
internal static class BinomialDistribution
{
    /// <summary>P(X ≤ k).</summary>
    /// <param name="k">May lie outside 0 to <paramref name="n"/>.</param>
    /// <param name="n">Subjects.</param>
    /// <param name="p">0 to 1.</param>
    public static double Cumulative(long k, long n, double p)
    {
        if (k < 0)
        {
            return 0;
        }

        if (k >= n || p <= 0)
        {
            return 1;
        }

        return p >= 1 ? 0 : IncompleteBeta(1 - p, n - k, k + 1.0);
    }

    /// <summary>The regularised incomplete beta function.</summary>
    private static double IncompleteBeta(double x, double a, double b)
    {
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));

        // The fraction converges fast on this side of the mean; the other follows by symmetry.
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    private static double Fraction(double x, double a, double b)
    {
        const double Tiny = 1e-300;
        var (c, d) = (1.0, 1 / NotZero(1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m < 100_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            (c, d) = (NotZero(1 + (even / c)), 1 / NotZero(1 + (even * d)));
            h *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            (c, d) = (NotZero(1 + (odd / c)), 1 / NotZero(1 + (odd * d)));
            h *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-15)
            {
                break;
            }
        }

        return h;

        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }

    /// <summary>Stirling's series from 10 on, reached by recurrence: about 1e-15 relative.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
        {
            shift -= Math.Log(x);
        }

        var square = 1 / (x * x);
        var series = ((((((((((-691.0 / 360360) * square) + (1.0 / 1188)) * square) - (1.0 / 1680)) * square) + (1.0 / 1260)) * square) - (1.0 / 360)) * square) + (1.0 / 12);
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x);
    }
}
