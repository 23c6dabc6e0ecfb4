using System.Globalization;
using System.Text;

namespace Glabella.Clinic.Results;

/// <summary>The cases behind the results for other programs, one row a graded line, with a dictionary of the columns. No names; clinicians are numbered.</summary>
public static class ResultsCsv
{
    private static readonly (string Name, string Unit, string Means)[] Columns =
    [
        ("treatment", "", "running number within this file"),
        ("treated_on", "date", "day the treatment was finished, UTC, ISO 8601"),
        ("clinician", "", "running number within this file; no name"),
        ("product", "", "non-proprietary name; figures of different products are never put together"),
        ("pattern", "", "areas injected"),
        ("lots", "", "lots drawn from"),
        ("deviates", "0/1", "given otherwise than signed, a site left out or added"),
        ("touched_up", "0/1", "a touch-up was planned at a review"),
        ("adverse_events", "count", "adverse events laid to this treatment"),
        ("review_day", "d", "days since injection; empty: not reviewed"),
        ("line", "", "line graded"),
        ("side", "", "the patient's own side"),
        ("at_rest", "0/1", "1 at rest, 0 at contraction"),
        ("before", "grade 0-3", "grade before treatment; empty: not graded"),
        ("observed", "grade 0-3", "grade at the review"),
        ("predicted_low", "grade 0-3", "5th percentile predicted for that day"),
        ("predicted_median", "grade 0-3", "50th percentile predicted"),
        ("predicted_high", "grade 0-3", "95th percentile predicted"),
        ("place", "", "observed beside the band in whole grades: below, inside, above"),
    ];

    public static string Write(IReadOnlyList<TreatedCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var clinicians = cases.Select(c => c.Clinician).Distinct().Select((name, i) => (name, Number: i + 1)).ToDictionary(x => x.name, x => x.Number);
        var text = new StringBuilder();
        Append(text, Columns.Select(column => column.Name));
        foreach (var (treated, i) in cases.Select((treated, i) => (treated, i)))
        {
            string[] head =
            [
                N(i + 1), treated.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), N(clinicians[treated.Clinician]), treated.Product, treated.Pattern,
                string.Join(' ', treated.Lots), Bit(treated.Deviates), Bit(treated.TouchedUp), N(treated.Complications),
            ];
            AppendReviews(text, head, treated);
        }

        return text.ToString();
    }

    /// <summary>What each column means and its unit.</summary>
    public static string WriteDictionary()
    {
        var text = new StringBuilder();
        Append(text, ["column", "unit", "means"]);
        foreach (var (name, unit, means) in Columns)
        {
            Append(text, [name, unit, means]);
        }

        return text.ToString();
    }

    private static void AppendReviews(StringBuilder text, string[] head, TreatedCase treated)
    {
        var graded = treated.Reviews.SelectMany(review => review.Found.Grades.Select(grade => (review.Day, grade))).ToList();
        if (graded.Count == 0)
        {
            Append(text, [.. head, .. Enumerable.Repeat("", Columns.Length - head.Length)]);
        }

        foreach (var (day, grade) in graded)
        {
            Append(text,
            [
                .. head, N(day), grade.Line, grade.Side.ToString().ToLowerInvariant(), Bit(grade.AtRest), N(grade.Before), N(grade.Grade),
                N(grade.Predicted?.Low), N(grade.Predicted?.Median), N(grade.Predicted?.High), grade.Place?.ToString().ToLowerInvariant() ?? "",
            ]);
        }
    }

    private static void Append(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Safe)).Append("\r\n");

    /// <summary>RFC 4180; what a spreadsheet would take for a formula is led by an apostrophe.</summary>
    private static string Safe(string field)
    {
        var tame = field.Length > 0 && field[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + field : field;
        return tame.AsSpan().ContainsAny(",\"\r\n") ? $"\"{tame.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : tame;
    }

    private static string Bit(bool value) => value ? "1" : "0";

    private static string N(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
