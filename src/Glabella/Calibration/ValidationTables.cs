using System.Globalization;
using System.Text;
using Glabella.Planning;

namespace Glabella.Calibration;

/// <summary>The part of <c>docs/validation.md</c> about trials, as Markdown.</summary>
public static class ValidationTables
{
    /// <summary>Writes every table.</summary>
    /// <param name="comparison">Rows beside the model.</param>
    /// <param name="leftOut">Published rows that take no part.</param>
    public static string Write(TrialComparison comparison, IReadOnlyCollection<LeftOutRow> leftOut)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(leftOut);
        var text = new StringBuilder();
        Errors(text, comparison);
        Floor(text, NoiseFloor.Of(comparison.Fitted), comparison);
        Pictures(text);
        Rows(text, comparison);
        Trials(text, comparison.Report);
        Constants(text, comparison.Report);
        LeftOut(text, leftOut);
        return text.ToString();
    }

    private static void Errors(StringBuilder text, TrialComparison comparison)
    {
        text.Append(Invariant($"""
            ### How far the model is from the trials

            Mean absolute error in points of per cent over published shares. *Fitted*: constants fitted to all rows, every trial taken like the run of trials. *Without it*: each row predicted by a
            fit without it and every fourth row. *Without its trial*: each trial predicted by a fit that did not have it. {(comparison.Report.Refitted ? "The former takes one step of the linearised fit, the latter a fit of its own." : "Both take one step of the linearised fit.")} *Covered*: figures inside their 90 % interval (sampling, difference between trials, endpoint, uncertainty of the constants).

            | group | rows | fitted | model less published | covered | without it | without its trial | covered |
            |---|---|---|---|---|---|---|---|

            """));
        foreach (var (fitted, row, without) in ErrorSummary.Of(comparison.Fitted).Zip(ErrorSummary.Of(comparison.FoldedOut), ErrorSummary.Of(comparison.LeftOut)))
        {
            text.Append(Invariant($"| {fitted.Group} | {fitted.Rows} | {fitted.MeanAbsolute:0.0} | {fitted.Mean:+0.0;-0.0;0.0} | {100 * fitted.Covered:0} % | {row.MeanAbsolute:0.0} | {without.MeanAbsolute:0.0} | {100 * without.Covered:0} % |\n"));
        }

        var durations = comparison.Fitted.Where(r => !r.Row.IsShare).ToArray();
        text.Append(Invariant($"\nMedian durations: {durations.Length} rows, mean absolute error {durations.Average(r => Math.Abs(r.Error)):0} days, {100 * durations.Average(r => r.IsCovered ? 1.0 : 0):0} % covered.\n\n"));
    }

    private static void Floor(StringBuilder text, NoiseFloor floor, TrialComparison comparison)
    {
        var lookedUp = comparison.LeftOut.Where(r => r.Row is { IsShare: true, IsBound: false, IsPlacebo: false }).ToArray();
        text.Append(Invariant($"""
            ### What could be reached at all

            | what predicts an active share | rows | mean absolute error |
            |---|---|---|
            | the truth itself: sampling alone | {lookedUp.Length} | {floor.Binomial:0.0} |
            | other trials of the same product, dose, line, endpoint and day | {floor.ReplicateRows} | {floor.Replicates:0.0} |
            | the nearest row of another trial | {floor.LookUpRows} | {floor.LookUp:0.0} |
            | the model without that trial, on the same rows | {lookedUp.Length} | {lookedUp.Average(r => Math.Abs(r.Error)):0.0} |


            """));
    }

    private static void Pictures(StringBuilder text) => text.Append("""
        ![Every published share against the model, with 90 % intervals](pictures/validation-scatter.svg)

        ![Courses of each product's glabellar label dose over days, with published figures](pictures/validation-courses.svg)

        ![Dose ladders, each in its own product's Units](pictures/validation-ladders.svg)

        ![What each trial seems to have had of its own](pictures/validation-trials.svg)


        """);

    private static void Rows(StringBuilder text, TrialComparison comparison)
    {
        text.Append("""
            ### Every row

            Per cent; medians in days. `+`: only a lower bound was published. The source of a row is in `data/literature/trials.csv`, how it is read as an arm in `data/literature/arms.json`.

            | row | trial | product | line | arm | endpoint | day | published | model | 90 % interval | without its trial |
            |---|---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var (r, without) in comparison.Fitted.Zip(comparison.LeftOut))
        {
            var day = r.Row.IsShare ? r.Row.Day.ToString(CultureInfo.InvariantCulture) : "";
            text.Append(Invariant($"| {r.Row.Source.Id} | {r.Row.Source.Trial} | {r.Row.Arm.Product?.Nonproprietary ?? "placebo"} | {FaceArea.NameOf(r.Row.Line)} | {r.Row.Arm.Name} | {r.Row.Source.Code} | {day} | {r.Row.Published:0.#}{(r.Row.IsBound ? "+" : "")} | {r.Predicted:0.0} | {r.Low:0}-{r.High:0} | {without.Predicted:0.0} |\n"));
        }

        text.Append('\n');
    }

    private static void Trials(StringBuilder text, CalibrationReport report)
    {
        text.Append(Invariant($"""
            ### What each trial had of its own

            In standard deviations between trials ({report.LogEffectSd:0.00} of the logarithm of effective toxin, {report.SeveritySd:0.00} grade of severity), with the standard deviation of the estimate. Never used to predict.

            | trial and line | rows | toxin | severity | weight |
            |---|---|---|---|---|

            """));
        foreach (var t in report.Trials)
        {
            text.Append(Invariant($"| {t.Trial} | {t.Rows} | {t.LogEffect:+0.0;-0.0;0.0} ± {t.LogEffectSd:0.0} | {t.Severity:+0.0;-0.0;0.0} ± {t.SeveritySd:0.0} | {t.Weight:0.00} |\n"));
        }

        text.Append('\n');
    }

    private static void Constants(StringBuilder text, CalibrationReport report)
    {
        text.Append("""
            ### What the rows tell of each constant

            *Left*: posterior over prior standard deviation; 1 means that the rows tell nothing and the constant is what was thought before. *Moved*: from the centre of the prior, in prior standard deviations.

            | constant | left | moved |
            |---|---|---|

            """);
        foreach (var c in report.Constants)
        {
            text.Append(Invariant($"| `{c.Key}` | {c.PosteriorSd / c.PriorSd:0.00} | {c.Shift:+0.0;-0.0;0.0} |\n"));
        }

        text.Append("\nThe combinations known best, and the last two, known least (axes of the posterior in units of the priors):\n\n| left | combination |\n|---|---|\n");
        foreach (var d in report.Directions)
        {
            text.Append(Invariant($"| {d.Sd:0.00} | {string.Join(", ", d.Weights.Select(w => Invariant($"{w.Weight:+0.00;-0.00} `{w.Key}`")))} |\n"));
        }

        text.Append('\n');
    }

    private static void LeftOut(StringBuilder text, IReadOnlyCollection<LeftOutRow> leftOut)
    {
        text.Append(Invariant($"### Rows that take no part\n\n{leftOut.Count} published rows are not used:\n\n| reason | rows |\n|---|---|\n"));
        foreach (var group in leftOut.GroupBy(r => r.Reason))
        {
            text.Append(Invariant($"| {group.Key} | {string.Join(", ", group.Select(r => r.Source.Id))} |\n"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
