using Glabella.Pharmacology;

namespace Glabella.Calibration;

/// <summary>One constant that the calibration may move, and what was thought of it before.</summary>
/// <param name="Key">In <c>data/parameters.json</c>.</param>
/// <param name="Transform">Scale on which it is fitted and its prior is normal.</param>
/// <param name="Mean">Centre of the prior, in the constant's own unit.</param>
/// <param name="Sd">Standard deviation of the prior, on the fitting scale.</param>
/// <param name="Reason">Why that prior.</param>
public sealed record FitParameter(string Key, ParameterTransform Transform, double Mean, double Sd, string Reason)
{
    /// <summary>Centre of the prior on the fitting scale.</summary>
    public double FittedMean => Transform.ToFit(Mean);
}
