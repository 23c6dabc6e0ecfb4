using System.Collections.Immutable;

namespace Glabella.Calibration;

/// <summary>What a fit found.</summary>
/// <param name="Status">Whether it settled.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="Fitted">The constants, on their fitting scales.</param>
/// <param name="Covariance">Of their posterior, on the same scales, to first order.</param>
/// <param name="Objective">Σ w·rᵀV⁻¹r plus the priors.</param>
/// <param name="Response">What the model says there.</param>
/// <param name="Slopes">Change of each row with each constant: rows by parameters.</param>
/// <param name="Trials">What each trial seems to have had of its own.</param>
public sealed record JointFitResult(
    FitStatus Status,
    int Iterations,
    ImmutableArray<double> Fitted,
    double[,] Covariance,
    double Objective,
    TrialResponse Response,
    double[,] Slopes,
    ImmutableArray<TrialEstimate> Trials)
{
    /// <summary>The linear system of the last point.</summary>
    internal FitSystem? System { get; init; }

    /// <summary>Where the fit goes without some rows, in one step, and the covariance there. Exact when the model is linear.</summary>
    /// <param name="isLeftOut">Whether a row, by its place, is left out.</param>
    /// <exception cref="InvalidOperationException">The result was not made by a fit.</exception>
    public (ImmutableArray<double> Fitted, double[,] Covariance) Without(Func<int, bool> isLeftOut) =>
        (System ?? throw new InvalidOperationException("Only the result of a fit knows its linear system.")).Without(isLeftOut);

    /// <summary>Variance of a row's prediction by the uncertainty of the constants.</summary>
    /// <param name="row">Its place.</param>
    /// <param name="covariance">Of the constants.</param>
    public double ParameterVariance(int row, double[,] covariance)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        var sum = 0.0;
        for (var k = 0; k < Fitted.Length; k++)
        {
            for (var l = 0; l < Fitted.Length; l++)
            {
                sum += Slopes[row, k] * covariance[k, l] * Slopes[row, l];
            }
        }

        return sum;
    }
}
