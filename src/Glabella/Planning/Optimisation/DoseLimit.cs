using System.Collections.Immutable;

namespace Glabella.Planning.Optimisation;

/// <summary>The most that some sites may have together.</summary>
/// <param name="Sites">Which.</param>
/// <param name="Upper">Reference doses.</param>
internal sealed record DoseLimit(ImmutableArray<int> Sites, double Upper)
{
    /// <summary>What an excess of a tenth costs is a hundredth of this: stiff beside wishes, whose misses cost about 1.</summary>
    public const double Stiffness = 100;

    /// <summary>The penalty, and its slope added for every site.</summary>
    public double Add(ReadOnlySpan<float> doses, Span<double> gradient)
    {
        var sum = Sum(doses);
        if (sum <= Upper)
        {
            return 0;
        }

        var excess = (sum / Upper) - 1;
        foreach (var site in Sites)
        {
            gradient[site] += 2 * Stiffness * excess / Upper;
        }

        return Stiffness * excess * excess;
    }

    public double Sum(ReadOnlySpan<float> doses)
    {
        var sum = 0.0;
        foreach (var site in Sites)
        {
            sum += doses[site];
        }

        return sum;
    }
}
