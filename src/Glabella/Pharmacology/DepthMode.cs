namespace Glabella.Pharmacology;

/// <summary>One of the shapes over depth, φ, that keep their form while toxin spreads sideways: φ″ = (κ(z) − λ)·φ, φ′ = 0 at the skin and at the bone.</summary>
/// <remarks>
/// <para>κ is rate over diffusivity, piecewise constant; φ is put together from cosines and hyperbolic cosines and never sampled. The n-th λ is found by bisection on the
/// number of zeros of the solution that starts level at the skin (Sturm's oscillation theorem), so that none is missed.</para>
/// </remarks>
internal sealed class DepthMode
{
    private const int Panels = 24;
    private readonly (double TopMm, double Kappa)[] _layers;
    private readonly double _heightMm;

    private DepthMode((double TopMm, double Kappa)[] layers, double heightMm, double lambda) =>
        (_layers, _heightMm, Lambda) = (layers, heightMm, lambda);

    /// <summary>1/L², L the length over which this shape falls sideways.</summary>
    public double Lambda { get; }

    /// <summary>The first shapes of some layers, the one that reaches farthest first.</summary>
    /// <param name="tissue">The layers.</param>
    /// <param name="inMuscle">κ in the muscle, 1/mm².</param>
    /// <param name="elsewhere">κ above and below it.</param>
    /// <param name="count">How many.</param>
    public static DepthMode[] Of(TissueLayers tissue, double inMuscle, double elsewhere, int count)
    {
        var layers = new (double, double)[] { (0, elsewhere), (tissue.AboveMm, inMuscle), (tissue.AboveMm + tissue.MuscleMm, elsewhere) };
        return [.. Enumerable.Range(0, count).Select(n => Find(layers, tissue.HeightMm, n))];
    }

    /// <summary>φ at a depth; 1 at the skin.</summary>
    public double ValueAt(double depthMm) => At(depthMm).Value;

    /// <summary>∫φ dz over a range of depths.</summary>
    public double Integral(double fromMm, double toMm) => Simpson(fromMm, toMm, ValueAt);

    /// <summary>∫φ² dz over all depths.</summary>
    public double SquareIntegral()
    {
        var sum = 0.0;
        for (var i = 0; i < _layers.Length; i++)
        {
            sum += Simpson(_layers[i].TopMm, BottomOf(i), z => ValueAt(z) * ValueAt(z));
        }

        return sum;
    }

    private static DepthMode Find((double TopMm, double Kappa)[] layers, double heightMm, int n)
    {
        // Between what it would be if all tissue were that of the least κ, and of the greatest.
        var wave = n * n * Math.PI * Math.PI / (heightMm * heightMm);
        var (low, high) = (layers.Min(l => l.Kappa) + wave, layers.Max(l => l.Kappa) + wave);
        for (var halving = 0; halving < 52; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = new DepthMode(layers, heightMm, middle).ModesBelow() > n ? (low, middle) : (middle, high);
        }

        return new DepthMode(layers, heightMm, (low + high) / 2);
    }

    /// <summary>How many shapes have a smaller λ: zeros of this solution, and one more when it is on its way to the next.</summary>
    private int ModesBelow()
    {
        var (zeros, value, slope) = (0, 1.0, 0.0);
        for (var i = 0; i < _layers.Length; i++)
        {
            var height = BottomOf(i) - _layers[i].TopMm;
            var excess = Lambda - _layers[i].Kappa;
            var (nextValue, nextSlope) = Advance(value, slope, excess, height);
            zeros += excess > 0
                ? ZerosOfCosine(value, slope, Math.Sqrt(excess), height)
                : (value * nextValue < 0 ? 1 : 0);
            (value, slope) = (nextValue, nextSlope);
        }

        return zeros + (value * slope < 0 ? 1 : 0);
    }

    /// <summary>φ and φ′ at a depth.</summary>
    private (double Value, double Slope) At(double z)
    {
        var (value, slope) = (1.0, 0.0);
        for (var i = 0; i < _layers.Length && _layers[i].TopMm < z; i++)
        {
            (value, slope) = Advance(value, slope, Lambda - _layers[i].Kappa, Math.Min(z, BottomOf(i)) - _layers[i].TopMm);
        }

        return (value, slope);
    }

    private double BottomOf(int layer) => layer + 1 < _layers.Length ? _layers[layer + 1].TopMm : _heightMm;

    private static (double Value, double Slope) Advance(double value, double slope, double excess, double height)
    {
        var rate = Math.Sqrt(Math.Abs(excess));
        if (rate * height < 1e-9)
        {
            return (value + (slope * height), slope);
        }

        var (even, odd) = excess > 0 ? (Math.Cos(rate * height), Math.Sin(rate * height)) : (Math.Cosh(rate * height), Math.Sinh(rate * height));
        return ((value * even) + (slope / rate * odd), (slope * even) - (Math.Sign(excess) * value * rate * odd));
    }

    /// <summary>Zeros of a·cos(ωz − δ) for 0 &lt; z ≤ h.</summary>
    private static int ZerosOfCosine(double value, double slope, double omega, double height)
    {
        var start = -Math.Atan2(slope / omega, value);
        return (int)(Math.Floor((start + (omega * height) - (Math.PI / 2)) / Math.PI) - Math.Floor((start - (Math.PI / 2)) / Math.PI));
    }

    private static double Simpson(double from, double to, Func<double, double> f)
    {
        var h = (to - from) / Panels;
        var sum = f(from) + f(to);
        for (var i = 1; i < Panels; i++)
        {
            sum += (i % 2 == 1 ? 4 : 2) * f(from + (i * h));
        }

        return sum * h / 3;
    }
}
