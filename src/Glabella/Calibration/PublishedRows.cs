using System.Collections.Immutable;
using System.Globalization;

namespace Glabella.Calibration;

/// <summary>The rows of <c>data/literature/trials.csv</c>.</summary>
public static class PublishedRows
{
    private const string Path = "literature/trials.csv";

    /// <summary>Every row, in the order of the file.</summary>
    public static ImmutableArray<PublishedRow> All { get; } = Read(ReferenceData.ReadText(Path));

    /// <summary>Reads rows from a table with the columns of that file.</summary>
    /// <exception cref="FormatException">A column is missing or a number is none.</exception>
    internal static ImmutableArray<PublishedRow> Read(string text)
    {
        var table = CsvTable.Parse(text);
        return [.. table.Rows.Select(fields => Read(name => fields[table.Column(name)]))];
    }

    private static PublishedRow Read(Func<string, string> field) => new(
        field("row_id"),
        field("trial_group"),
        field("trial"),
        field("product"),
        field("indication"),
        field("arm"),
        Whole(field("n_arm")),
        field("endpoint_code"),
        Whole(field("day")),
        Number(field("percent")),
        field("value"),
        field("value_unit"),
        field("source"),
        field("read_status"),
        field("note"));

    private static int? Whole(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
