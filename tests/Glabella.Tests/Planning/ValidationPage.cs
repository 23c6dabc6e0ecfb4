using System.Globalization;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Planning;

/// <summary>docs/validation.md: its tables hold what the model gives, and may not drift from it.</summary>
internal static class ValidationPage
{
    private static readonly string Page = Repository.Read("docs/validation.md");

    /// <summary>The row holds the figure to half a point: more than that is a change of the model that belongs on the page.</summary>
    /// <param name="row">The row up to the model's column, that column's bar included.</param>
    /// <param name="model">Per cent.</param>
    public static void Holds(FormattableString row, double model)
    {
        var start = FormattableString.Invariant(row) + " ";
        var line = Page.Split('\n').FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal));
        Assert.True(
            line is not null && Math.Abs(double.Parse(line[start.Length..].Split('|')[0], CultureInfo.InvariantCulture) - model) <= 0.5,
            FormattableString.Invariant($"docs/validation.md should hold this row:\n{start}{model:0.0} |"));
    }
}
