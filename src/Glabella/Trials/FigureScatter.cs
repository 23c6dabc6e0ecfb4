using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>How far single figures of a trial stray from its others: by definition, by visit, by who is missing.</summary>
/// <remarks>
/// A share strays by N(0, σ) on the scale of log odds: each member of an ensemble is replaced by five equally likely ones, at nodes with the mean and the
/// variance of that distribution. A median strays by a log-normal factor, which widens its interval in the same proportion on either side. Constants: "trial.endpoint-sd", "trial.duration-sd".
/// </remarks>
internal sealed class FigureScatter(ModelParameters parameters)
{
    // Middles of five equal classes of a normal distribution, stretched to variance 1.
    private static readonly double[] Nodes = [-1.4633, -0.5988, 0, 0.5988, 1.4633];

    private readonly double _endpointSd = parameters["trial.endpoint-sd"];
    private readonly double _durationSd = parameters["trial.duration-sd"];

    /// <summary>The members with their scatter: five times as many.</summary>
    public double[] OfShares(IReadOnlyCollection<double> members) =>
        [.. members.SelectMany(share => Nodes.Select(z => Strayed(share, Math.Exp(_endpointSd * z))))];

    /// <summary>The interval of a median with its scatter, no later than the last day that is read.</summary>
    public PredictionInterval OfMedian(double value, PredictionInterval within, double lastDay)
    {
        var own = StandardNormal.NineInTen * _durationSd;
        double Factor(double bound) => bound > 0 && value > 0 ? Math.Exp(Math.Sqrt(Math.Pow(Math.Log(bound / value), 2) + (own * own))) : double.PositiveInfinity;
        return new(value / Factor(within.Low), Math.Min(lastDay, value * Factor(within.High)));
    }

    private static double Strayed(double share, double oddsFactor) => share * oddsFactor / (1 - share + (share * oddsFactor));
}
