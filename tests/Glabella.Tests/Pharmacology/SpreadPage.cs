using System.Globalization;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Pharmacology;

/// <summary>docs/model/spread.md: its tables hold what the model gives, and may not drift from it.</summary>
internal static class SpreadPage
{
    private static readonly string[] Lines = Repository.Read("docs/model/spread.md").Split('\n');

    /// <summary>A row of a table holds these figures.</summary>
    /// <param name="row">Its first cells, with the bar after them.</param>
    /// <param name="tolerance">Of each figure.</param>
    /// <param name="figures">The cells that follow.</param>
    public static void Holds(string row, double tolerance, params double[] figures)
    {
        var shown = Lines.FirstOrDefault(l => l.StartsWith(row + " ", StringComparison.Ordinal))?[row.Length..]
            .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(cell => double.TryParse(cell, CultureInfo.InvariantCulture, out var figure) ? figure : double.NaN).ToArray() ?? [];
        Assert.True(
            shown.Length == figures.Length && shown.Zip(figures).All(p => Math.Abs(p.First - p.Second) <= tolerance),
            $"docs/model/spread.md should hold this row:\n{row} {string.Join(" | ", figures.Select(f => f.ToString("0.##", CultureInfo.InvariantCulture)))} |");
    }
}
