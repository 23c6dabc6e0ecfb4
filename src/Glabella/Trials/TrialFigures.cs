using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>Reads shares and medians out of counts.</summary>
public static class TrialFigures
{
    /// <summary>The share of subjects that meets a reading, 0 to 1, in a mix of grades before treatment.</summary>
    /// <param name="counts">Of the arm.</param>
    /// <param name="reading">Its place in the order of <see cref="Reading.Of"/>.</param>
    /// <param name="mix">Null for the model's own.</param>
    public static double Share(ArmCounts counts, int reading, BaselineMix? mix)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var (met, atRisk) = (0.0, 0.0);
        for (var grade = 0; grade < 2; grade++)
        {
            var weight = Weight(counts, mix, grade);
            met += weight * counts.Met[(2 * reading) + grade];
            atRisk += weight * counts.AtRisk[(2 * reading) + grade];
        }

        return atRisk > 0 ? met / atRisk : 0;
    }

    /// <summary>The share of those who entered of whom a reading is asked, 0 to 1: below 1 where it is asked only of those who had responded.</summary>
    /// <param name="counts">Of the arm.</param>
    /// <param name="reading">Its place in the order of <see cref="Reading.Of"/>.</param>
    /// <param name="mix">Null for the model's own.</param>
    public static double ShareAsked(ArmCounts counts, int reading, BaselineMix? mix)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var (atRisk, entered) = (0.0, 0.0);
        for (var grade = 0; grade < 2; grade++)
        {
            var weight = Weight(counts, mix, grade);
            atRisk += weight * counts.AtRisk[(2 * reading) + grade];
            entered += weight * counts.Entered[grade];
        }

        return entered > 0 ? Math.Min(1, atRisk / entered) : 0;
    }

    /// <summary>The share of responders who have kept their response up to each of <see cref="Reading.CourseDays"/>.</summary>
    /// <remarks>A responder is one who responds at the visit where responses are counted, so all have it until then; and nobody who has lost it counts again.</remarks>
    /// <param name="shares">The share that responds on each day.</param>
    public static double[] Kept(IEnumerable<double> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var kept = 1.0;
        return [.. shares.Select((share, i) => Reading.CourseDays[i] < VisitPlan.ResponseDay ? 1 : kept = Math.Min(kept, share))];
    }

    /// <summary>The median duration of a response, days.</summary>
    /// <param name="counts">Of the arm.</param>
    /// <param name="reading">Place of the first of its <see cref="Reading.CourseDays"/>.</param>
    /// <param name="mix">Null for the model's own.</param>
    public static double Median(ArmCounts counts, int reading, BaselineMix? mix) =>
        DayAt(0.5, Reading.CourseDays, Kept(Reading.CourseDays.Select((_, i) => Share(counts, reading + i, mix))));

    /// <summary>The day on which a falling course first reaches a share; linear between days, from 1 on day 0; the last day when it never does.</summary>
    public static double DayAt(double share, ImmutableArray<int> days, ReadOnlySpan<double> course)
    {
        var (previousDay, previous) = (0.0, 1.0);
        for (var i = 0; i < days.Length; i++)
        {
            if (course[i] <= share)
            {
                return previousDay + ((days[i] - previousDay) * (previous - share) / (previous - course[i]));
            }

            (previousDay, previous) = (days[i], course[i]);
        }

        return days[^1];
    }

    private static double Weight(ArmCounts counts, BaselineMix? mix, int grade)
    {
        if (mix is null)
        {
            return 1;
        }

        return counts.Entered[grade] > 0 ? (grade == 0 ? mix.Moderate : mix.Severe) / counts.Entered[grade] : 0;
    }
}
