using System.Collections.Immutable;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>Every calibration row beside the model as it is, with the intervals that its calibration left.</summary>
public sealed class TrialComparison
{
    private TrialComparison(ImmutableArray<RowComparison> fitted, ImmutableArray<RowComparison> leftOut, ImmutableArray<RowComparison> foldedOut, CalibrationReport report) =>
        (Fitted, LeftOut, FoldedOut, Report) = (fitted, leftOut, foldedOut, report);

    /// <summary>Rows with the constants fitted to all of them.</summary>
    public ImmutableArray<RowComparison> Fitted { get; }

    /// <summary>Rows predicted by a fit without their own trial.</summary>
    public ImmutableArray<RowComparison> LeftOut { get; }

    /// <summary>Rows predicted by a fit without them and every fourth row.</summary>
    public ImmutableArray<RowComparison> FoldedOut { get; }

    /// <summary>What the calibration left.</summary>
    public CalibrationReport Report { get; }

    /// <summary>What the calibration of this build left, or null where there is none.</summary>
    public static CalibrationReport? ShippedReport { get; } =
        ReferenceData.List("calibration").Contains(CalibrationReport.Path) ? ReferenceData.Read<CalibrationReport>(CalibrationReport.Path) : null;

    /// <summary>Simulates every row.</summary>
    /// <param name="rows">The rows of the report, in its order.</param>
    /// <param name="parameters">The constants.</param>
    /// <param name="report">Of their calibration.</param>
    /// <param name="settings">How many subjects, and which.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="stop">Ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The report is of other rows.</exception>
    public static TrialComparison Compute(
        ImmutableArray<CalibrationRow> rows, ModelParameters parameters, CalibrationReport report, FitSettings settings, int threads, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        if (!report.Rows.Select(r => r.Id).SequenceEqual(rows.Select(r => r.Source.Id)))
        {
            throw new ArgumentException("The report of the calibration is of other rows; calibrate again.", nameof(report));
        }

        var predicted = new TrialRowModel(rows, parameters, settings, threads).Predict([new([.. settings.Of(parameters)], TrialEffect.None)], stop)[0];
        return new(
            [.. rows.Select((row, i) => RowComparison.Of(row, predicted[i], report.Rows[i].Sd))],
            [.. rows.Select((row, i) => RowComparison.Of(row, report.Rows[i].WithoutTrial, report.Rows[i].WithoutTrialSd))],
            [.. rows.Select((row, i) => RowComparison.Of(row, report.Rows[i].WithoutRow, report.Rows[i].Sd))],
            report);
    }
}
