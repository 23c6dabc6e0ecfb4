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
    ImmutableArray<TrialEstimate> Trials);
