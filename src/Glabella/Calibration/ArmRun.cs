using System.Collections.Immutable;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>One virtual arm that serves all the rows of the same treatment, line and people: it is simulated once for them.</summary>
internal sealed class ArmRun
{
    private static readonly ImmutableArray<string> OfToxin = ["response.", "time.", "product."];

    private readonly ImmutableArray<Reading> _readings;
    private readonly ImmutableArray<(int Row, int Reading)> _rows;
    private readonly ImmutableArray<CalibrationRow> _all;

    private ArmRun(ImmutableArray<CalibrationRow> all, int[] rows)
    {
        _all = all;
        var first = all[rows[0]];
        Line = first.Line;
        Product = first.Arm.Product?.Nonproprietary;
        Protocol = new TrialProtocol(first.Source.Trial, [first.Line], first.Population with { Baseline = null }, [first.Arm], EndpointsOf(rows.Select(r => all[r])));
        _readings = Reading.Of(Protocol);
        _rows = [.. rows.Select(r => (r, FirstReading(all[r])))];
    }

    public TrialProtocol Protocol { get; }

    public string Line { get; }

    /// <summary>Non-proprietary name, or null for placebo.</summary>
    public string? Product { get; }

    /// <summary>The runs that serve a set of rows, in the order of their first rows.</summary>
    public static ImmutableArray<ArmRun> Of(ImmutableArray<CalibrationRow> rows) =>
    [
        .. Enumerable.Range(0, rows.Length).GroupBy(r => Identity(rows[r])).Select(same => new ArmRun(rows, [.. same])),
    ];

    /// <summary>Whether a constant can change what this arm shows.</summary>
    public bool DependsOn(string key)
    {
        if (Product is null && OfToxin.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            return false;
        }

        return (!key.StartsWith("product.", StringComparison.Ordinal) || key.StartsWith($"product.{Product}.", StringComparison.Ordinal))
            && (!key.EndsWith("-lines", StringComparison.Ordinal) || key.EndsWith("." + Line, StringComparison.Ordinal))
            && (!key.StartsWith("onset.", StringComparison.Ordinal) || Counts(Endpoint.Onset))
            && (!key.StartsWith("severity.change-", StringComparison.Ordinal) || Counts(Endpoint.GlobalChange));
    }

    /// <summary>Writes what the counts say of each of its rows: shares from 0 to 1, medians in days.</summary>
    public void Read(ArmCounts counts, double[] predicted)
    {
        foreach (var (row, reading) in _rows)
        {
            var mix = _all[row].Population.Baseline;
            predicted[row] = _all[row].IsShare ? TrialFigures.Share(counts, reading, mix) : TrialFigures.Median(counts, reading, mix);
        }
    }

    private static string Identity(CalibrationRow row) => string.Join(
        '|', row.Line, row.Population.Women, row.Population.MinAge, row.Population.MaxAge, row.Arm.Product?.Nonproprietary,
        row.IsPlacebo ? "" : string.Join('+', row.Arm.Patterns.Select(p => $"{p.Pattern.Id} {p.Units}")));

    private static ImmutableArray<TrialEndpoint> EndpointsOf(IEnumerable<CalibrationRow> rows) =>
    [
        .. rows.GroupBy(r => r.Endpoint).Select(same => new TrialEndpoint(
            same.Key, same.Key.Kind == EndpointKind.Duration ? [] : [.. same.Select(r => r.Day).Distinct().Order()])),
    ];

    private int FirstReading(CalibrationRow row) =>
        _readings.IndexOf(new Reading(row.Endpoint, row.IsShare ? row.Day : Reading.CourseDays[0]));

    private bool Counts(Endpoint endpoint) => Protocol.Endpoints.Any(e => e.Endpoint == endpoint);
}
