using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>A published figure, read as one reading of one arm of a virtual trial.</summary>
/// <param name="Source">The figure as printed.</param>
/// <param name="Cluster">Trials that share subjects or raters have one name here, and one trial effect.</param>
/// <param name="Line">Id of the line that is graded.</param>
/// <param name="Population">Who took part.</param>
/// <param name="Arm">What they received; its size is that of the row.</param>
/// <param name="Endpoint">What is counted.</param>
/// <param name="Day">After the injection; 0 for a median.</param>
/// <param name="Kind">How it is held against the model.</param>
/// <param name="Published">Per cent, or days for a median.</param>
public sealed record CalibrationRow(
    PublishedRow Source,
    string Cluster,
    string Line,
    TrialPopulation Population,
    TrialArm Arm,
    Endpoint Endpoint,
    int Day,
    CalibrationKind Kind,
    double Published)
{
    /// <summary>Whether the arm got no toxin.</summary>
    public bool IsPlacebo => Arm.Product is null;

    /// <summary>Whether it is a share of subjects, not a median.</summary>
    public bool IsShare => Kind is CalibrationKind.Share or CalibrationKind.ShareAbove;

    /// <summary>Whether only a lower bound was published.</summary>
    public bool IsBound => Kind is CalibrationKind.ShareAbove or CalibrationKind.DurationAbove;
}
