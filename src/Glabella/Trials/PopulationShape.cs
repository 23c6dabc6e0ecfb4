using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>The constants of a population, read once.</summary>
internal sealed class PopulationShape
{
    private readonly double _ageMean;
    private readonly double _ageSd;
    private readonly double _youngest;
    private readonly double _oldest;

    public PopulationShape(TrialPopulation population, ModelParameters parameters)
    {
        Distribution = new SubjectDistribution(parameters);
        (BiasMean, BiasSd) = (parameters["severity.subject-bias"], parameters["severity.subject-bias-sd"]);
        (_ageMean, _ageSd) = (parameters["population.age-mean"], parameters["population.age-sd"]);
        _youngest = StandardNormal.Cumulative((population.MinAge - _ageMean) / _ageSd);
        _oldest = StandardNormal.Cumulative((population.MaxAge + 1 - _ageMean) / _ageSd);
    }

    public SubjectDistribution Distribution { get; }

    public double BiasMean { get; }

    public double BiasSd { get; }

    /// <summary>Years: normal, cut to the ages that may enter.</summary>
    public double Age(double share) =>
        _ageMean + (_ageSd * StandardNormal.QuickQuantile(Math.Clamp(_youngest + (share * (_oldest - _youngest)), 1e-12, 1 - 1e-12)));
}
