namespace Glabella.Tests.Planning;

/// <summary>What dose trend of eyelid ptosis the published arms of one product allow.</summary>
/// <remarks>
/// Logistic in log₂ dose with one odds ratio a doubling; the intercept is profiled out and the limit is where the log-likelihood has fallen by 1.353, one-sided 95 %. Trials
/// share the intercept: what differs between them widens the truth beyond this limit. Where only the sum over arms was published, the sum's own distribution is used.
/// </remarks>
internal static class DoseTrend
{
    /// <summary>Arms whose events were published as one number.</summary>
    public sealed record Report(int Events, params (double Units, int Subjects)[] Arms);

    /// <summary>abobotulinumtoxinA, data/literature/safety.csv: Joseph 2021 (about 80 an arm); Schlessinger 2021 (3 subjects, 1.3 %); the US label's 2 % (398 recalled); Ascher 2004 (none of about 90).</summary>
    public static readonly Report[] Abo =
    [
        new(4, (50, 80), (75, 80), (100, 80), (125, 81)),
        new(3, (50, 231)),
        new(8, (50, 398)),
        new(0, (25, 30), (50, 30), (75, 30)),
    ];

    /// <summary>The greatest odds ratio a doubling that the reports allow.</summary>
    public static double UpperLimit(params Report[] reports)
    {
        double[] trends = [.. Enumerable.Range(-60, 151).Select(i => i * 0.02)];
        double[] profile = [.. trends.Select(trend => Enumerable.Range(0, 101).Max(i => LogLikelihood(reports, -7 + (0.06 * i), trend)))];
        return Math.Exp(trends.Zip(profile).Where(t => t.Second > profile.Max() - 1.353).Max(t => t.First));
    }

    private static double LogLikelihood(Report[] reports, double atFifty, double trend) => reports.Sum(report =>
    {
        // Distribution of the sum, one subject after another; more events than were seen need not be told apart.
        var distribution = new double[report.Events + 1];
        distribution[0] = 1;
        foreach (var (units, subjects) in report.Arms)
        {
            var risk = 1 / (1 + Math.Exp(-(atFifty + (trend * Math.Log2(units / 50)))));
            for (var i = 0; i < subjects; i++)
            {
                for (var k = report.Events; k >= 0; k--)
                {
                    distribution[k] = (distribution[k] * (1 - risk)) + (k > 0 ? distribution[k - 1] * risk : 0);
                }
            }
        }

        return Math.Log(distribution[^1]);
    });
}
