namespace Glabella.Measurement;

/// <summary>A cubic smoothing spline through few points: the smoothest one whose squared residuals sum to at most a given number.</summary>
/// <remarks>
/// <para>Among the splines on the chosen knots it minimises Σ jumps² of the third derivative subject to Σ(yᵢ − s(xᵢ))² = S; where the cubic polynomial
/// of least squares already leaves no more than S, that polynomial is it. Knots are added one by one in the interval with the largest residual until
/// least squares leave no more than S, as Dierckx does.</para>
/// <para>Needs at least four points with ascending x. Beyond the ends the end pieces go on. Source: Dierckx P. Curve and Surface Fitting with Splines.
/// Oxford University Press 1993, ch. 5; the multiplier is found by bisection here.</para>
/// </remarks>
internal sealed class SmoothingSpline
{
    private readonly double _middle, _half;
    private readonly double[] _knots;
    private readonly double[] _coefficients;

    private SmoothingSpline(double middle, double half, double[] knots, double[] coefficients) =>
        (_middle, _half, _knots, _coefficients) = (middle, half, knots, coefficients);

    /// <summary>Fits; null when x does not ascend.</summary>
    public static SmoothingSpline? Fit(IReadOnlyList<double> x, IReadOnlyList<double> y, double residual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Count, 4);
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Count, x.Count);
        if (!x.Zip(x.Skip(1)).All(pair => pair.First < pair.Second))
        {
            return null;
        }

        var (middle, half) = ((x[0] + x[^1]) / 2, (x[^1] - x[0]) / 2);
        double[] u = [.. x.Select(value => (value - middle) / half)];
        return new Fitting(u, [.. y], residual).Compute(middle, half);
    }

    public double At(double x) => Row((x - _middle) / _half, _knots).Zip(_coefficients, (basis, c) => basis * c).Sum();

    /// <summary>1, u, u², u³ and a truncated cube for each knot.</summary>
    private static double[] Row(double u, IReadOnlyList<double> knots) =>
        [1, u, u * u, u * u * u, .. knots.Select(knot => u > knot ? Math.Pow(u - knot, 3) : 0)];

    private sealed class Fitting(double[] u, double[] y, double residual)
    {
        private readonly SplineKnots _knots = new(u);

        public SmoothingSpline Compute(double middle, double half)
        {
            var fit = Solve(0);
            while (Residual(fit) > residual && _knots.TryAdd([.. u.Select((_, i) => Square(y[i] - Value(fit, u[i])))], residual))
            {
                fit = Solve(0);
            }

            return new(middle, half, [.. _knots.Inner], _knots.Inner.Count == 0 ? fit : Smoothed());
        }

        // The residual grows with the weight of the jumps, so bisection on its logarithm finds where it is as allowed.
        private double[] Smoothed()
        {
            var (low, high) = (-30.0, 30.0);
            for (var i = 0; i < 200; i++)
            {
                var between = (low + high) / 2;
                (low, high) = Residual(Solve(Math.Exp(between))) < residual ? (between, high) : (low, between);
            }

            return Solve(Math.Exp((low + high) / 2));
        }

        private double Residual(double[] fit) => u.Select((at, i) => Square(y[i] - Value(fit, at))).Sum();

        private double Value(double[] fit, double at) => Row(at, _knots.Inner).Zip(fit, (basis, c) => basis * c).Sum();

        private double[] Solve(double jumpWeight)
        {
            var size = 4 + _knots.Inner.Count;
            var normal = new double[size, size + 1];
            for (var i = 0; i < u.Length; i++)
            {
                LeastSquares.Add(normal, Row(u[i], _knots.Inner), y[i], 1);
            }

            for (var k = 4; k < size; k++)
            {
                normal[k, k] += jumpWeight;
            }

            return LeastSquares.Solve(normal);
        }

        private static double Square(double value) => value * value;
    }
}
