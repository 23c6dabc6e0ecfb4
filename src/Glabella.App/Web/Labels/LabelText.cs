using System.Text.RegularExpressions;

namespace Glabella.App.Web.Labels;

/// <summary>How words of a label are set.</summary>
public static partial class LabelText
{
    private const string Units = @"(?:°C|U|mL|mm|cm|%|hours|days|months|years)(?!\w)";

    /// <summary>The same text without a line break between a number and its unit or inside a range: "2-" at the end of a line is not a temperature.</summary>
    public static string Unbroken(string text) => BeforeUnit().Replace(InRange().Replace(text, "\u2011"), "\u00a0");

    [GeneratedRegex(@"(?<=\d) (?=" + Units + ")")]
    private static partial Regex BeforeUnit();

    [GeneratedRegex(@"(?<=\d)-(?=\d+(?:\.\d+)? " + Units + ")")]
    private static partial Regex InRange();
}
