using System.Globalization;
using System.Text.RegularExpressions;

namespace Glabella.Calibration;

/// <summary>The part of a page that is written by a command, between two comments that say so.</summary>
public static partial class MarkedSection
{
    /// <summary>The comment before it.</summary>
    public const string Begin = "<!-- written by `glabella trial compare --write docs`; change the model, not this -->";

    /// <summary>The comment after it.</summary>
    public const string End = "<!-- end of what is written by the command -->";

    /// <summary>The section's text, or null when the page has none.</summary>
    public static string? Find(string page, string beginning = Begin)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (begin, end) = (page.IndexOf(beginning, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        return begin < 0 || end < begin ? null : page[(begin + beginning.Length)..end].Trim('\n');
    }

    /// <summary>The page with another section.</summary>
    /// <exception cref="FormatException">The page has none.</exception>
    public static string Replace(string page, string section, string beginning = Begin)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (Find(page, beginning) is null)
        {
            throw new FormatException($"The page has no section between \"{beginning}\" and \"{End}\".");
        }

        var before = page[..(page.IndexOf(beginning, StringComparison.Ordinal) + beginning.Length)];
        return $"{before}\n\n{section.Trim('\n')}\n\n{page[page.IndexOf(End, StringComparison.Ordinal)..]}";
    }

    /// <summary>The first line in which two texts differ by more than rounding, or null. Figures may differ by a tolerance: processors round a last digit differently.</summary>
    public static string? Difference(string found, string expected, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(expected);
        var (left, right) = (found.Trim('\n').Split('\n'), expected.Trim('\n').Split('\n'));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            if (i >= left.Length || i >= right.Length || !Agree(left[i], right[i], tolerance))
            {
                return i < right.Length ? right[i] : left[i];
            }
        }

        return null;
    }

    private static bool Agree(string left, string right, double tolerance)
    {
        if (left == right)
        {
            return true;
        }

        var (a, b) = (Number().Matches(left), Number().Matches(right));
        return Number().Replace(left, "#") == Number().Replace(right, "#")
            && a.Zip(b).All(pair => Math.Abs(Value(pair.First) - Value(pair.Second)) <= tolerance);
    }

    private static double Value(Match match) => double.Parse(match.Value, CultureInfo.InvariantCulture);

    // A hyphen between two figures is a range, not a sign.
    [GeneratedRegex(@"(?<![\w.])[+-]?\d+(\.\d+)?|\d+(\.\d+)?")]
    private static partial Regex Number();
}
