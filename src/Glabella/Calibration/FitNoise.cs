using Glabella.Pharmacology;

namespace Glabella.Calibration;

/// <summary>How published figures scatter about the model: within a trial and between trials.</summary>
/// <param name="EndpointSd">Share at one half that is scatter beyond sampling, 0 to 1.</param>
/// <param name="EndpointFloor">The same at 0 and 1.</param>
/// <param name="DurationSd">The same for a median, as a share of it.</param>
/// <param name="LogEffectSd">Between trials, of the logarithm of effective toxin.</param>
/// <param name="SeveritySd">Between trials, of the graded severity after treatment.</param>
/// <param name="HuberLimit">Root-mean-square standard deviations beyond which a trial loses weight.</param>
public sealed record FitNoise(
    double EndpointSd, double EndpointFloor, double DurationSd, double LogEffectSd, double SeveritySd, double HuberLimit)
{
    // Durations of single subjects spread by about half their median; the median of n of them by 1.25 times that over √n.
    private const double MedianScatter = 1.25 * 0.5;

    /// <summary>From the settings and the constants of the model.</summary>
    public static FitNoise Of(FitSettings settings, ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(parameters);
        return new(
            settings.EndpointSd, settings.EndpointFloor, settings.DurationSd,
            parameters["trial.log-effect-sd"], parameters["trial.severity-sd"], settings.HuberLimit);
    }

    /// <summary>Variance of a figure about its own trial: sampling, and what the endpoint means there.</summary>
    /// <param name="row">The figure.</param>
    /// <param name="predicted">What the model says of it.</param>
    public double Variance(FitRow row, double predicted)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Sampling(row, predicted) + Discrepancy(row, predicted);
    }

    /// <summary>Variance by the number of subjects alone.</summary>
    public static double Sampling(FitRow row, double predicted)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!row.IsShare)
        {
            return Square(MedianScatter * predicted) / row.Size;
        }

        // Half a subject added on either side keeps a share that is never seen from counting as certain.
        var share = ((predicted * row.Size) + 0.5) / (row.Size + 1);
        return share * (1 - share) / row.Size;
    }

    private double Discrepancy(FitRow row, double predicted) => row.IsShare
        ? Square(EndpointFloor + ((EndpointSd - EndpointFloor) * 4 * predicted * (1 - predicted)))
        : Square(DurationSd * predicted);

    private static double Square(double x) => x * x;
}
