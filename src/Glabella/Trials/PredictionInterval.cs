using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>Where the figure of a real trial falls nine times in ten: the 5th and the 95th percentile.</summary>
/// <remarks>
/// <para>A trial is one member of an ensemble (its between-trial effect, one plausible set of constants) with n subjects in the arm. A share is
/// the mixture over members k of Binomial(n, p_k)/n, taken exactly. A median is later than a day t when more than half of n
/// subjects last beyond it: P = mean over k of P(Binomial(n, S_k(t)) &gt; n/2), with S_k the member's course.</para>
/// <para>Assumes that every member is as likely as another, and that subjects of one trial are independent. Ignores drop-out. docs/model/trials.md.</para>
/// </remarks>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
public readonly record struct PredictionInterval(double Low, double High)
{
    private const double Tail = 0.05;

    /// <summary>Of a share, 0 to 1. It holds <paramref name="value"/> even where most trials would see no event at all.</summary>
    /// <param name="value">The expectation.</param>
    /// <param name="members">The share of each member, at least one.</param>
    /// <param name="size">Subjects of whom it is asked, at least 1.</param>
    public static PredictionInterval OfShare(double value, IReadOnlyCollection<double> members, long size)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfZero(members.Count);
        return new(
            Math.Min(value, Quantile(Tail, members, size) / (double)size),
            Math.Max(value, Quantile(1 - Tail, members, size) / (double)size));
    }

    /// <summary>Of a median duration, days.</summary>
    /// <param name="value">The expectation.</param>
    /// <param name="days">Days at which the courses are read, rising.</param>
    /// <param name="members">The share of each member that lasts beyond each of the days.</param>
    /// <param name="size">Subjects whose duration is measured, at least 1.</param>
    public static PredictionInterval OfMedian(double value, ImmutableArray<int> days, IReadOnlyCollection<double[]> members, long size)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfZero(members.Count);
        return new(
            Math.Min(value, DayWhenLater(1 - Tail, days, members, size)),
            Math.Max(value, DayWhenLater(Tail, days, members, size)));
    }

    /// <summary>The least count at which the mixture's cumulative probability reaches a share.</summary>
    private static long Quantile(double share, IReadOnlyCollection<double> members, long size)
    {
        var (below, reached) = (-1L, size);
        while (reached - below > 1)
        {
            var middle = (below + reached) / 2;
            var cumulative = members.Sum(p => BinomialDistribution.Cumulative(middle, size, p)) / members.Count;
            (below, reached) = cumulative >= share ? (below, middle) : (middle, reached);
        }

        return reached;
    }

    /// <summary>The day at which the probability that the median is later has fallen to this; the last day when it never does.</summary>
    private static double DayWhenLater(double probability, ImmutableArray<int> days, IReadOnlyCollection<double[]> members, long size)
    {
        var (early, late) = (0.0, (double)days[^1]);
        if (Later(late, days, members, size) >= probability)
        {
            return late;
        }

        while (late - early > 1e-3)
        {
            var middle = (early + late) / 2;
            (early, late) = Later(middle, days, members, size) >= probability ? (middle, late) : (early, middle);
        }

        return late;
    }

    private static double Later(double day, ImmutableArray<int> days, IReadOnlyCollection<double[]> members, long size) =>
        members.Sum(course => MoreThanHalf(At(day, days, course), size)) / members.Count;

    /// <summary>An even number of subjects has half a chance when exactly half of them last.</summary>
    private static double MoreThanHalf(double share, long size) =>
        1 - ((BinomialDistribution.Cumulative(((size + 1) / 2) - 1, size, share) + BinomialDistribution.Cumulative(size / 2, size, share)) / 2);

    /// <summary>The course between its days, from 1 on day 0.</summary>
    private static double At(double day, ImmutableArray<int> days, double[] course)
    {
        var next = 0;
        while (next < days.Length - 1 && days[next] < day)
        {
            next++;
        }

        var (from, start) = next == 0 ? (0.0, 1.0) : (days[next - 1], course[next - 1]);
        return start + ((course[next] - start) * Math.Clamp((day - from) / (days[next] - from), 0, 1));
    }
}
