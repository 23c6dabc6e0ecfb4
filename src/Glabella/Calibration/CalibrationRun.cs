using System.Collections.Immutable;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>The whole calibration: rows, fit, spreads between trials, and each trial predicted without itself.</summary>
public sealed class CalibrationRun
{
    // The spreads between trials and the constants settle together within a few rounds.
    private const int Rounds = 4;

    private readonly ImmutableArray<CalibrationRow> _rows;
    private readonly FitSettings _settings;
    private readonly ModelParameters _start;
    private readonly int _threads;

    /// <param name="rows">What was published.</param>
    /// <param name="settings">What is fitted.</param>
    /// <param name="start">Where the fit begins, and the constants that are not fitted.</param>
    /// <param name="threads">At least 1; the result does not depend on it.</param>
    public CalibrationRun(ImmutableArray<CalibrationRow> rows, FitSettings settings, ModelParameters start, int threads)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(start);
        (_rows, _settings, _start, _threads) = (rows, settings, start, threads);
    }

    /// <summary>Fits.</summary>
    /// <param name="iterations">At most so many steps a round.</param>
    /// <param name="progress">Told the objective before each step.</param>
    /// <param name="stop">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public (JointFitResult Fit, FitNoise Noise) Fit(int iterations, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var prior = FitNoise.Of(_settings);
        var model = new TrialRowModel(_rows, _start, _settings, _threads);
        ImmutableArray<FitRow> rows = [.. _rows.Select(FitRow.Of)];
        var noise = prior;
        var fit = new JointFit(rows, _settings.Parameters, noise, model.Predict).Run(_settings.Of(_start), iterations, progress, stop);
        for (var round = 1; round < Rounds; round++)
        {
            noise = noise.Updated(fit.Trials, prior);
            fit = new JointFit(rows, _settings.Parameters, noise, model.Predict).Run(fit.Fitted, iterations, progress, stop);
        }

        return (fit, noise);
    }

    /// <summary>Sets down a fit: what each row scatters, and what it is predicted to be without its own trial.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="noise">Its noise.</param>
    /// <param name="parametersHash">Of the constants as they will be stored.</param>
    /// <param name="stop">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public CalibrationReport Report(JointFitResult fit, FitNoise noise, string parametersHash, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(noise);
        var entries = new CalibrationReport.RowEntry[_rows.Length];
        foreach (var trial in Enumerable.Range(0, _rows.Length).GroupBy(r => _rows[r].Cluster))
        {
            Predict([.. trial], fit, noise, entries, stop);
        }

        return new(
            parametersHash, _settings.Subjects, fit.Status, Math.Round(fit.Objective, 2), Rounded(noise.LogEffectSd), Rounded(noise.SeveritySd),
            [.. entries], [.. fit.Trials.Select(Rounded)],
            Identifiability.Constants(fit, _settings.Parameters), Identifiability.Directions(fit, _settings.Parameters));
    }

    private void Predict(int[] trial, JointFitResult fit, FitNoise noise, CalibrationReport.RowEntry[] entries, CancellationToken stop)
    {
        var (without, covariance) = fit.Without(trial.Contains);
        var model = new TrialRowModel([.. trial.Select(r => _rows[r])], _start, _settings, _threads);
        var predicted = model.Predict([new(without, TrialEffect.None)], stop)[0];
        for (var i = 0; i < trial.Length; i++)
        {
            var row = trial[i];
            var between = Square(fit.Response.OfEffect[row]) + Square(fit.Response.OfSeverity[row]) + noise.Discrepancy(FitRow.Of(_rows[row]), fit.Response.Predicted[row]);
            entries[row] = new(
                _rows[row].Source.Id,
                Rounded(Math.Sqrt(between + fit.ParameterVariance(row, fit.Covariance))),
                Rounded(predicted[i]),
                Rounded(Math.Sqrt(between + fit.ParameterVariance(row, covariance))));
        }
    }

    private static TrialEstimate Rounded(TrialEstimate t) => t with
    {
        LogEffect = Rounded(t.LogEffect),
        LogEffectSd = Rounded(t.LogEffectSd),
        Severity = Rounded(t.Severity),
        SeveritySd = Rounded(t.SeveritySd),
        Weight = Rounded(t.Weight),
    };

    private static double Rounded(double value) => Math.Round(value, 4) + 0.0;

    private static double Square(double x) => x * x;
}
