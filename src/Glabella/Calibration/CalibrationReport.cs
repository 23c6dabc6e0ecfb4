using System.Collections.Immutable;

namespace Glabella.Calibration;

/// <summary>What a calibration found beside the constants: <c>data/calibration/report.json</c>.</summary>
/// <param name="ParametersHash">Of the constants it belongs to.</param>
/// <param name="Subjects">Virtual subjects an arm.</param>
/// <param name="Status">Whether the fit settled.</param>
/// <param name="Objective">Of the fit.</param>
/// <param name="LogEffectSd">Spread between trials that was found, of the logarithm of effective toxin.</param>
/// <param name="SeveritySd">The same of the graded severity.</param>
/// <param name="Refitted">Whether each trial was left out of a fit of its own, or of one step of the linearised fit.</param>
/// <param name="Rows">One entry a calibration row, in their order.</param>
/// <param name="Trials">What each trial had of its own.</param>
/// <param name="Constants">How much the rows told of each constant.</param>
/// <param name="Directions">The combinations of constants that the rows know best, then those they know least.</param>
public sealed record CalibrationReport(
    string ParametersHash,
    int Subjects,
    FitStatus Status,
    double Objective,
    double LogEffectSd,
    double SeveritySd,
    bool Refitted,
    ImmutableArray<CalibrationReport.RowEntry> Rows,
    ImmutableArray<TrialEstimate> Trials,
    ImmutableArray<CalibrationReport.ConstantEntry> Constants,
    ImmutableArray<CalibrationReport.Direction> Directions)
{
    /// <summary>Below <c>data/</c>.</summary>
    public const string Path = "calibration/report.json";

    /// <summary>One row.</summary>
    /// <param name="Id">Of the published figure.</param>
    /// <param name="Sd">Of everything but sampling, share or days.</param>
    /// <param name="WithoutTrial">The prediction after a fit without its trial, share or days.</param>
    /// <param name="WithoutTrialSd">Its standard deviation.</param>
    /// <param name="WithoutRow">The prediction after a fit without it and every fourth row.</param>
    public sealed record RowEntry(string Id, double Sd, double WithoutTrial, double WithoutTrialSd, double WithoutRow);

    /// <summary>One constant.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="PriorSd">On its fitting scale.</param>
    /// <param name="PosteriorSd">On its fitting scale.</param>
    /// <param name="Shift">From the centre of the prior, in prior standard deviations.</param>
    public sealed record ConstantEntry(string Key, double PriorSd, double PosteriorSd, double Shift);

    /// <summary>One eigenvector of the posterior, in prior standard deviations.</summary>
    /// <param name="Sd">Posterior standard deviation along it; 1 means that the rows tell nothing.</param>
    /// <param name="Weights">The constants with the largest parts.</param>
    public sealed record Direction(double Sd, ImmutableArray<Part> Weights);

    /// <summary>A constant's part in a direction.</summary>
    public sealed record Part(string Key, double Weight);
}
