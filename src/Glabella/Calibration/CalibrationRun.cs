using System.Collections.Immutable;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>The whole calibration: rows, fit, spreads between trials, and each trial predicted without itself.</summary>
public sealed class CalibrationRun
{
    // The spreads between trials and the constants settle together within a few rounds.
    private const int Rounds = 4;

    // A tenth of a unit of deviance moves no constant by more than a third of its uncertainty, and most by far less.
    private const double WorthwhileGain = 0.1;

    // From a fit to nearly the same rows it is not far.
    private const int StepsWithout = 3;

    private const int Folds = 4;

    private readonly ImmutableArray<CalibrationRow> _rows;
    private readonly FitSettings _settings;
    private readonly ModelParameters _start;
    private readonly int _threads;

    /// <param name="rows">What was published.</param>
    /// <param name="settings">What is fitted.</param>
    /// <param name="start">The constants that are not fitted.</param>
    /// <param name="threads">At least 1; the result does not depend on it.</param>
    public CalibrationRun(ImmutableArray<CalibrationRow> rows, FitSettings settings, ModelParameters start, int threads)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(start);
        (_rows, _settings, _start, _threads) = (rows, settings, start, threads);
    }

    /// <summary>Fits, from the centres of the priors, so that a calibration of calibrated constants gives the same again.</summary>
    /// <param name="iterations">At most so many steps a round.</param>
    /// <param name="progress">Told the objective before each step.</param>
    /// <param name="stop">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public (JointFitResult Fit, FitNoise Noise) Fit(int iterations, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var prior = FitNoise.Of(_settings);
        var (rows, model) = Problem(_rows);
        var noise = prior;
        var fit = new JointFit(rows, _settings.Parameters, noise, model, WorthwhileGain).Run([.. _settings.Parameters.Select(p => p.FittedMean)], iterations, progress, stop);
        for (var round = 1; round < Rounds; round++)
        {
            noise = noise.Updated(fit.Trials, prior);
            fit = new JointFit(rows, _settings.Parameters, noise, model, WorthwhileGain).Run(fit.Fitted, iterations, progress, stop);
        }

        return (fit, noise);
    }

    /// <summary>Sets down a fit: what each row scatters, and what it is predicted to be without its own trial.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="noise">Its noise.</param>
    /// <param name="parametersHash">Of the constants as they will be stored.</param>
    /// <param name="refit">Whether each trial is left out of a fit of its own, instead of one step of the linear system.</param>
    /// <param name="stop">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public CalibrationReport Report(JointFitResult fit, FitNoise noise, string parametersHash, bool refit = false, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(noise);
        var entries = new CalibrationReport.RowEntry[_rows.Length];
        var folds = WithoutRows(fit, stop);
        foreach (var trial in Enumerable.Range(0, _rows.Length).GroupBy(r => _rows[r].Cluster))
        {
            Predict([.. trial], refit ? Refit(trial.Key, fit, noise, stop) : fit.Without(trial.Contains), fit, noise, folds, entries, stop);
        }

        return new(
            parametersHash, _settings.Subjects, fit.Status, Math.Round(fit.Objective, 2), Rounded(noise.LogEffectSd), Rounded(noise.SeveritySd), refit,
            [.. entries], [.. fit.Trials.Select(Rounded)],
            Identifiability.Constants(fit, _settings.Parameters), Identifiability.Directions(fit, _settings.Parameters));
    }

    /// <summary>Rows of trials, then those of muscles, and what predicts both.</summary>
    private (ImmutableArray<FitRow> Rows, RowModel Model) Problem(ImmutableArray<CalibrationRow> rows)
    {
        var trials = new TrialRowModel(rows, _start, _settings, _threads);
        MuscleModel[] muscles = [.. _settings.Muscles.Select(target => new MuscleModel(target, _start))];
        double[][] Predict(IReadOnlyList<ModelPoint> points, CancellationToken stop) =>
        [
            .. trials.Predict(points, stop).Zip(points, (predicted, point) =>
            {
                var constants = _settings.At(_start, point.Fitted);
                return predicted.Concat(muscles.Select(m => m.Lost(constants, point.Effect.LogEffect))).ToArray();
            }),
        ];
        return ([.. rows.Select(FitRow.Of), .. _settings.Muscles.Select(m => m.Row)], Predict);
    }

    private (ImmutableArray<double> Fitted, double[,] Covariance) Refit(string trial, JointFitResult fit, FitNoise noise, CancellationToken stop)
    {
        var (rows, model) = Problem([.. _rows.Where(r => r.Cluster != trial)]);
        var result = new JointFit(rows, _settings.Parameters, noise, model, WorthwhileGain).Run(fit.Fitted, StepsWithout, stop: stop);
        return (result.Fitted, result.Covariance);
    }

    /// <summary>Every row predicted by a fit without it and every fourth row: most of its trial's other rows were fitted.</summary>
    private double[] WithoutRows(JointFitResult fit, CancellationToken stop)
    {
        var points = Enumerable.Range(0, Folds).Select(fold => new ModelPoint(fit.Without(row => row < _rows.Length && row % Folds == fold).Fitted, TrialEffect.None));
        var predicted = new TrialRowModel(_rows, _start, _settings, _threads).Predict([.. points], stop);
        return [.. Enumerable.Range(0, _rows.Length).Select(row => predicted[row % Folds][row])];
    }

    private void Predict(
        int[] trial, (ImmutableArray<double> Fitted, double[,] Covariance) without, JointFitResult fit, FitNoise noise, double[] folds, CalibrationReport.RowEntry[] entries, CancellationToken stop)
    {
        var model = new TrialRowModel([.. trial.Select(r => _rows[r])], _start, _settings, _threads);
        var predicted = model.Predict([new(without.Fitted, TrialEffect.None)], stop)[0];
        for (var i = 0; i < trial.Length; i++)
        {
            var row = trial[i];
            var between = Square(fit.Response.OfEffect[row]) + Square(fit.Response.OfSeverity[row]) + noise.Discrepancy(FitRow.Of(_rows[row]), fit.Response.Predicted[row]);
            entries[row] = new(
                _rows[row].Source.Id,
                Rounded(Math.Sqrt(between + fit.ParameterVariance(row, fit.Covariance))),
                Rounded(predicted[i]),
                Rounded(Math.Sqrt(between + fit.ParameterVariance(row, without.Covariance))),
                Rounded(folds[row]));
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
