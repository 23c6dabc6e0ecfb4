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

    private const int PriorTrials = 5;

    /// <summary>What was thought of before a fit.</summary>
    public static FitNoise Of(FitSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new(
            settings.EndpointSd, settings.EndpointFloor, settings.DurationSd, settings.LogEffectSd, settings.SeveritySd, settings.HuberLimit);
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

    /// <summary>The noise with spreads between trials as large as the trials of a fit ask for: one step of expectation and maximisation.</summary>
    /// <param name="trials">What each had of its own, in standard deviations of this noise.</param>
    /// <param name="prior">The spreads thought of before, which count as much as five trials.</param>
    public FitNoise Updated(IReadOnlyCollection<TrialEstimate> trials, FitNoise prior)
    {
        ArgumentNullException.ThrowIfNull(trials);
        ArgumentNullException.ThrowIfNull(prior);
        double Spread(double own, double before, Func<TrialEstimate, double> square) =>
            Math.Sqrt(((PriorTrials * Square(before)) + (Square(own) * trials.Sum(square))) / (PriorTrials + trials.Count));
        return this with
        {
            LogEffectSd = Spread(LogEffectSd, prior.LogEffectSd, t => Square(t.LogEffect) + Square(t.LogEffectSd)),
            SeveritySd = Spread(SeveritySd, prior.SeveritySd, t => Square(t.Severity) + Square(t.SeveritySd)),
        };
    }

    /// <summary>Variance beyond sampling: what an endpoint means in one trial and not in another.</summary>
    /// <param name="row">The figure.</param>
    /// <param name="predicted">What the model says of it.</param>
    public double Discrepancy(FitRow row, double predicted)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsShare
            ? Square(EndpointFloor + ((EndpointSd - EndpointFloor) * 4 * predicted * (1 - predicted)))
            : Square(DurationSd * predicted);
    }

    private static double Square(double x) => x * x;
}
