using System.Globalization;

namespace Glabella.Planning;

/// <summary>One rule of <c>data/rules/model-range.json</c>: when a figure lies outside what the model was set beside, and the sentence that says so.</summary>
/// <param name="Id">Stable, in kebab case.</param>
/// <param name="Kind">Which question it asks.</param>
/// <param name="Bearing">What its sentence says about a figure's standing.</param>
/// <param name="Text">The sentence, with {places} for what was found.</param>
/// <param name="Source">Where the limit comes from.</param>
/// <param name="Status">How surely it is known.</param>
/// <param name="Limit">The limit, in <paramref name="Unit"/>; null where the studied ranges hold it.</param>
/// <param name="Low">The lower limit, where there are two.</param>
/// <param name="High">The upper limit, likewise.</param>
/// <param name="Unit">Unit of the limits.</param>
/// <param name="Product">The product a rule is about; null for all.</param>
public sealed record ModelRangeRule(
    string Id,
    ModelRangeKind Kind,
    ModelRangeBearing Bearing,
    string Text,
    string Source,
    ReadStatus Status,
    double? Limit = null,
    double? Low = null,
    double? High = null,
    string? Unit = null,
    string? Product = null)
{
    /// <summary>Its note where nothing has to be filled in.</summary>
    public ModelRangeNote Plain => Note();

    /// <summary>Its note with the places of the sentence filled in; those of its own limits fill themselves.</summary>
    internal ModelRangeNote Note(int fromDay = 0, params ReadOnlySpan<(string Place, string Words)> found)
    {
        var text = Text;
        foreach (var (place, words) in found)
        {
            text = text.Replace($"{{{place}}}", words, StringComparison.Ordinal);
        }

        text = Fill(Fill(Fill(text, "limit", Limit), "low", Low), "high", High);
        return new(Bearing, Id, text, Status == ReadStatus.Recalled && !Source.StartsWith("assumed", StringComparison.Ordinal) ? Source + " (recalled)" : Source, fromDay);
    }

    /// <summary>A number as it stands in a sentence.</summary>
    internal static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Fill(string text, string place, double? value) =>
        value is { } number ? text.Replace($"{{{place}}}", Figure(number), StringComparison.Ordinal) : text;
}
