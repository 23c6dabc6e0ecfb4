using System.Collections.Immutable;
using Glabella.Planning;

namespace Glabella.Calibration;

/// <summary>How far the model is from a group of published shares.</summary>
/// <param name="Group">For a reader.</param>
/// <param name="Rows">Number of shares.</param>
/// <param name="MeanAbsolute">Mean absolute error, points.</param>
/// <param name="Mean">Mean of model less published, points.</param>
/// <param name="Covered">Share of figures inside their 90 % interval, 0 to 1.</param>
public sealed record ErrorSummary(string Group, int Rows, double MeanAbsolute, double Mean, double Covered)
{
    /// <summary>Active and placebo, and the active ones by product, area and endpoint.</summary>
    public static ImmutableArray<ErrorSummary> Of(IReadOnlyCollection<RowComparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var shares = rows.Where(r => r.Row.IsShare).ToArray();
        var active = shares.Where(r => !r.Row.IsPlacebo).ToArray();
        return
        [
            Of("All active arms", active),
            Of("Placebo", [.. shares.Where(r => r.Row.IsPlacebo)]),
            .. Groups(active, r => r.Row.Arm.Product!.Nonproprietary),
            .. Groups(active, r => FaceArea.NameOf(r.Row.Line)),
            .. Groups(active, r => r.Row.Endpoint.Name),
        ];
    }

    private static IEnumerable<ErrorSummary> Groups(RowComparison[] rows, Func<RowComparison, string> key) =>
        rows.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Of(g.Key, [.. g]));

    private static ErrorSummary Of(string group, RowComparison[] rows) => rows.Length == 0 ? new(group, 0, 0, 0, 0) : new(
        group, rows.Length, rows.Average(r => Math.Abs(r.Error)), rows.Average(r => r.Error), rows.Average(r => r.IsCovered ? 1.0 : 0));
}
