using System.Collections.Immutable;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>Predicts the calibration rows by virtual trials: every distinct arm once a point, the same subjects at every point.</summary>
/// <remarks>
/// An arm is run again only for constants on which it depends, so that a step in one product's own constant costs that product's arms alone.
/// Counts are whole numbers and each arm is its own job: the same figures on any number of threads.
/// </remarks>
public sealed class TrialRowModel
{
    private readonly ModelParameters _start;
    private readonly FitSettings _settings;
    private readonly int _threads;
    private readonly int _rows;
    private readonly ImmutableArray<ArmRun> _runs;
    private readonly ImmutableArray<ImmutableArray<int>> _dependsOn;

    /// <param name="rows">The rows, in the order of the predictions.</param>
    /// <param name="start">Constants that are not fitted.</param>
    /// <param name="settings">What is fitted, how many subjects and which.</param>
    /// <param name="threads">At least 1.</param>
    public TrialRowModel(ImmutableArray<CalibrationRow> rows, ModelParameters start, FitSettings settings, int threads)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        (_start, _settings, _threads, _rows) = (start, settings, threads, rows.Length);
        _runs = ArmRun.Of(rows);
        _dependsOn = [.. _runs.Select(run => Enumerable.Range(0, settings.Parameters.Length).Where(i => run.DependsOn(settings.Parameters[i].Key)).ToImmutableArray())];
    }

    /// <summary>Number of arms that are simulated at a point.</summary>
    public int Arms => _runs.Length;

    /// <summary>Predicts every row at several points: a <see cref="RowModel"/>.</summary>
    public double[][] Predict(IReadOnlyList<ModelPoint> points, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(points);
        var jobs = Enumerable.Range(0, points.Count)
            .SelectMany(point => _runs.Select((_, run) => (Point: point, Run: run)))
            .GroupBy(job => Identity(job.Run, points[job.Point]), StringComparer.Ordinal)
            .Select(same => same.ToArray()).ToArray();
        var predicted = points.Select(_ => new double[_rows]).ToArray();
        var constants = points.Select(point => _settings.At(_start, point.Fitted)).ToArray();
        Parallel.For(0, jobs.Length, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = stop }, job =>
        {
            var (point, run) = jobs[job][0];
            var simulation = new TrialSimulation(_runs[run].Protocol, constants[point], points[point].Effect);
            var counts = simulation.Run(new SubjectRange(0, _settings.Subjects), _settings.Seed, stop: stop)[0];
            foreach (var (served, _) in jobs[job])
            {
                _runs[run].Read(counts, predicted[served]);
            }
        });
        return predicted;
    }

    /// <summary>Two points at which an arm must show the same have the same text.</summary>
    private string Identity(int run, ModelPoint point)
    {
        var effect = _runs[run].Product is null ? point.Effect with { LogEffect = 0 } : point.Effect;
        return FormattableString.Invariant($"{run} {effect.LogEffect:R} {effect.Severity:R} ")
            + string.Join(' ', _dependsOn[run].Select(i => BitConverter.DoubleToInt64Bits(point.Fitted[i])));
    }
}
