using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>The shifts of a population day by day: the same for every face and every plan of a product, so computed once.</summary>
internal sealed class PopulationCourse
{
    public const int LastDay = 180;
    public const int Subjects = 256;
    private const ulong Seed = 20261122;

    private static readonly ConcurrentDictionary<(string Hash, double DecayFactor, Sex Sex), PopulationCourse> Cache = new();
    private readonly double[][] _shifts;
    private readonly double[][] _quantiles;

    private PopulationCourse(ModelParameters parameters, double decayFactor, Sex sex)
    {
        Population = new Population(parameters, Subjects, Seed, sex == Sex.Male).Subjects;
        _shifts = [.. DaysOfCourse.Select(day => Population.Select(s => s.Shift(new Days(day), decayFactor)).ToArray())];
        _quantiles = [.. _shifts.Select(s => SortedQuantiles([.. s]))];
        var peaks = Population.Select(s => s.Shift(EffectTimeCourse.Peak(s.Onset, new Days(s.Decay.Value * decayFactor)), decayFactor)).ToArray();
        PeakMean = peaks.Average();
        PeakSd = Math.Sqrt(peaks.Average(p => (p - PeakMean) * (p - PeakMean)));
    }

    /// <summary>0 to 180.</summary>
    public static ImmutableArray<int> DaysOfCourse { get; } = [.. Enumerable.Range(0, LastDay + 1)];

    /// <summary>Days at which a quantile over subjects is computed; between them it is interpolated.</summary>
    private static int[] Knots { get; } =
        [.. Enumerable.Range(0, 15), .. Enumerable.Range(0, 8).Select(i => 16 + (2 * i)), .. Enumerable.Range(0, 30).Select(i => 35 + (5 * i))];

    public ImmutableArray<VirtualSubject> Population { get; }

    /// <summary>Mean over subjects of the greatest shift.</summary>
    public double PeakMean { get; }

    /// <summary>Standard deviation over subjects of the greatest shift.</summary>
    public double PeakSd { get; }

    public static PopulationCourse For(ModelParameters parameters, double decayFactor, Sex sex) =>
        Cache.GetOrAdd((parameters.Hash, decayFactor, sex), _ => new PopulationCourse(parameters, decayFactor, sex));

    /// <summary>The shifts of all subjects on a day.</summary>
    public ReadOnlySpan<double> ShiftsOn(int day) => _shifts[day];

    /// <summary>The band of anything that rises with the shift.</summary>
    public Band Rising(Func<double, double> value) => new(
        [.. _quantiles.Select(q => value(q[0]))],
        [.. _quantiles.Select(q => value(q[1]))],
        [.. _quantiles.Select(q => value(q[2]))]);

    /// <summary>The band of anything that falls with the shift.</summary>
    public Band Falling(Func<double, double> value)
    {
        var rising = Rising(value);
        return new Band(rising.High, rising.Median, rising.Low);
    }

    /// <summary>The band of anything that a subject shows on a day at a shift.</summary>
    public Band Over(Func<int, double, VirtualSubject, double> value)
    {
        var low = new double[DaysOfCourse.Length];
        var median = new double[DaysOfCourse.Length];
        var high = new double[DaysOfCourse.Length];
        var values = new double[Subjects];
        foreach (var day in Knots)
        {
            for (var i = 0; i < Subjects; i++)
            {
                values[i] = value(day, _shifts[day][i], Population[i]);
            }

            var quantiles = SortedQuantiles(values);
            (low[day], median[day], high[day]) = (quantiles[0], quantiles[1], quantiles[2]);
        }

        return new Band(Filled(low), Filled(median), Filled(high));
    }

    private static double[] SortedQuantiles(double[] values)
    {
        Array.Sort(values);
        return [Quantile(values, 0.05), Quantile(values, 0.5), Quantile(values, 0.95)];
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var i = (int)position;
        var (below, above) = (sorted[i], sorted[Math.Min(i + 1, sorted.Length - 1)]);
        return double.IsNegativeInfinity(below) ? below : below + ((position - i) * (above - below));
    }

    private static ImmutableArray<double> Filled(double[] atKnots)
    {
        for (var k = 1; k < Knots.Length; k++)
        {
            var (from, to) = (Knots[k - 1], Knots[k]);
            for (var day = from + 1; day < to; day++)
            {
                atKnots[day] = atKnots[from] + ((atKnots[to] - atKnots[from]) * (day - from) / (to - from));
            }
        }

        return [.. atKnots];
    }
}
