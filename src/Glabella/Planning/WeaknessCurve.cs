namespace Glabella.Planning;

/// <summary>Weakness of a muscle, or of a group, against the shift by time and sensitivity: tabulated once, then interpolated.</summary>
/// <remarks>Time, the subject's sensitivity and the product's decay act on all endplates alike as one shift of the logarithm of effective toxin; so a muscle is one curve.</remarks>
internal sealed class WeaknessCurve
{
    private const double From = -10;
    private const double Step = 0.05;
    private const int Entries = 291;

    private readonly double[] _weakness;

    private WeaknessCurve(double[] weakness) => _weakness = weakness;

    public static WeaknessCurve None { get; } = new(new double[Entries]);

    /// <summary>The curve of endplates with these logarithms of effective toxin; their weights sum to 1.</summary>
    public static WeaknessCurve Tabulate(ReadOnlySpan<double> logEffective, ReadOnlySpan<double> weights, double hill)
    {
        var weakness = new double[Entries];
        for (var e = 0; e < logEffective.Length; e++)
        {
            // c^h at the first entry, then one factor an entry: no exponential inside.
            var power = Math.Exp(hill * (logEffective[e] + From));
            var factor = Math.Exp(hill * Step);
            for (var i = 0; i < Entries && power > 0; i++, power *= factor)
            {
                weakness[i] += weights[e] * (double.IsPositiveInfinity(power) ? 1 : power / (1 + power));
            }
        }

        return new WeaknessCurve(weakness);
    }

    /// <summary>The weighted mean of several curves.</summary>
    public static WeaknessCurve Mean(IEnumerable<(WeaknessCurve Curve, double Share)> parts)
    {
        var weakness = new double[Entries];
        foreach (var (curve, share) in parts)
        {
            for (var i = 0; i < Entries; i++)
            {
                weakness[i] += share * curve._weakness[i];
            }
        }

        return new WeaknessCurve(weakness);
    }

    /// <summary>The curve of something that follows from weakness.</summary>
    public WeaknessCurve Then(Func<double, double> effect) => new([.. _weakness.Select(effect)]);

    /// <summary>Weakness at a shift, 0 to 1; −∞ is the moment of injection.</summary>
    public double At(double shift)
    {
        var position = (shift - From) / Step;
        if (!(position > 0))
        {
            return double.IsNegativeInfinity(shift) ? 0 : _weakness[0];
        }

        var i = (int)position;
        return i >= Entries - 1
            ? _weakness[^1]
            : _weakness[i] + ((position - i) * (_weakness[i + 1] - _weakness[i]));
    }
}
