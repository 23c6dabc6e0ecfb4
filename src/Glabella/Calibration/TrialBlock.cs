using System.Collections.Immutable;
using Glabella.Pharmacology;

namespace Glabella.Calibration;

/// <summary>The rows of one trial at one point of the fit, with the covariance of their residuals.</summary>
/// <remarks>V = diag(own variance) + JεJεᵀ + JδJδᵀ: the trial's two effects are integrated out to first order, so that many rows of one trial tell little more than one.</remarks>
internal sealed class TrialBlock
{
    private readonly double[] _targets;

    private TrialBlock(string trial, ImmutableArray<int> rows, double[,] covariance, double[] targets, TrialResponse response, double huberLimit)
    {
        (Trial, Rows, Factor, _targets) = (trial, rows, new Cholesky(covariance), targets);
        (OfEffect, OfSeverity) = ([.. rows.Select(r => response.OfEffect[r])], [.. rows.Select(r => response.OfSeverity[r])]);
        Residuals = ResidualsOf(response.Predicted);
        var misfit = Math.Sqrt(Factor.Whiten(Residuals).Average(r => r * r));
        Weight = misfit <= huberLimit ? 1 : huberLimit / misfit;
    }

    public string Trial { get; }

    /// <summary>Places of its rows.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <summary>Of V.</summary>
    public Cholesky Factor { get; }

    /// <summary>Published less predicted.</summary>
    public double[] Residuals { get; }

    /// <summary>Change of each row with one standard deviation of the trial's effect on toxin.</summary>
    public double[] OfEffect { get; }

    /// <summary>Change of each row with one standard deviation of the trial's effect on severity.</summary>
    public double[] OfSeverity { get; }

    /// <summary>Huber's weight of the trial.</summary>
    public double Weight { get; }

    /// <summary>The blocks of all trials, in the order of their first rows.</summary>
    public static ImmutableArray<TrialBlock> Of(ImmutableArray<FitRow> rows, FitNoise noise, TrialResponse response) =>
        [.. Enumerable.Range(0, rows.Length).GroupBy(r => rows[r].Trial).Select(trial => Of(trial.Key, [.. trial], rows, noise, response))];

    /// <summary>w·rᵀV⁻¹r of other predictions of all rows.</summary>
    public double Misfit(double[] predicted) => Weight * Factor.Whiten(ResidualsOf(predicted)).Sum(w => w * w);

    private static TrialBlock Of(string trial, ImmutableArray<int> at, ImmutableArray<FitRow> rows, FitNoise noise, TrialResponse response)
    {
        var covariance = new double[at.Length, at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j < at.Length; j++)
            {
                covariance[i, j] = (response.OfEffect[at[i]] * response.OfEffect[at[j]]) + (response.OfSeverity[at[i]] * response.OfSeverity[at[j]])
                    + (i == j ? noise.Variance(rows[at[i]], response.Predicted[at[i]]) : 0);
            }
        }

        double[] targets = [.. at.Select((r, i) => Target(rows[r], response.Predicted[r], Math.Sqrt(covariance[i, i])))];
        return new(trial, at, covariance, targets, response, noise.HuberLimit);
    }

    /// <summary>The figure; of a lower bound the figure to be expected above it, as in the method of expectation and maximisation for censored data.</summary>
    private static double Target(FitRow row, double predicted, double sd)
    {
        if (!row.IsBound)
        {
            return row.Published;
        }

        var z = (row.Published - predicted) / sd;
        var above = StandardNormal.Cumulative(-z);

        // Far above the prediction the expectation is at the bound itself.
        return above < 1e-12 ? row.Published : predicted + (sd * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) / above);
    }

    private double[] ResidualsOf(double[] predicted) => [.. Rows.Select((r, i) => _targets[i] - predicted[r])];
}
