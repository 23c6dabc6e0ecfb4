using System.Collections.Immutable;

namespace Glabella.Calibration;

/// <summary>The rows of one trial at one point of the fit, with the covariance of their residuals.</summary>
/// <remarks>V = diag(own variance) + JεJεᵀ + JδJδᵀ: the trial's two effects are integrated out to first order, so that many rows of one trial tell little more than one.</remarks>
internal sealed class TrialBlock
{
    private TrialBlock(string trial, ImmutableArray<int> rows, Cholesky? factor, double[] residuals, double[] ofEffect, double[] ofSeverity, double huberLimit)
    {
        (Trial, Rows, Factor, Residuals) = (trial, rows, factor, residuals);
        (OfEffect, OfSeverity) = (ofEffect, ofSeverity);
        var misfit = factor is null ? 0 : Math.Sqrt(factor.Whiten(residuals).Average(r => r * r));
        Weight = misfit <= huberLimit ? 1 : huberLimit / misfit;
    }

    public string Trial { get; }

    /// <summary>The rows that count here: a bound that the model keeps says nothing.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <summary>Of V; null when no row counts.</summary>
    public Cholesky? Factor { get; }

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
    [
        .. Enumerable.Range(0, rows.Length).GroupBy(r => rows[r].Trial)
            .Select(trial => Of(trial.Key, [.. trial.Where(r => !rows[r].IsBound || response.Predicted[r] < rows[r].Published)], rows, noise, response)),
    ];

    /// <summary>wᵢ·rᵀV⁻¹r for residuals of these rows.</summary>
    public double Misfit(ImmutableArray<FitRow> rows, double[] predicted) => Factor is null ? 0
        : Weight * Factor.Whiten([.. Rows.Select(r => Residual(rows[r], predicted[r]))]).Sum(w => w * w);

    private static TrialBlock Of(string trial, ImmutableArray<int> at, ImmutableArray<FitRow> rows, FitNoise noise, TrialResponse response)
    {
        double[] ofEffect = [.. at.Select(r => response.OfEffect[r])];
        double[] ofSeverity = [.. at.Select(r => response.OfSeverity[r])];
        double[] residuals = [.. at.Select(r => Residual(rows[r], response.Predicted[r]))];
        var covariance = new double[at.Length, at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j < at.Length; j++)
            {
                covariance[i, j] = (ofEffect[i] * ofEffect[j]) + (ofSeverity[i] * ofSeverity[j])
                    + (i == j ? noise.Variance(rows[at[i]], response.Predicted[at[i]]) : 0);
            }
        }

        return new(trial, at, at.IsEmpty ? null : new Cholesky(covariance), residuals, ofEffect, ofSeverity, noise.HuberLimit);
    }

    private static double Residual(FitRow row, double predicted) =>
        row.IsBound ? Math.Max(0, row.Published - predicted) : row.Published - predicted;
}
