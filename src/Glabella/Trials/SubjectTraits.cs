using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>One subject of a trial: the same for the same seed and index, whatever is done to them.</summary>
internal readonly record struct SubjectTraits(
    bool IsMale, double Age, VirtualSubject Subject, double RatingBias, double HeightNormal, double SeptumShare)
{
    // Each trait has its own stream; sites begin after them.
    private const ulong SexStream = 1;
    private const ulong AgeStream = 2;
    private const ulong BiasStream = 3;
    private const ulong HeightStream = 4;
    private const ulong SeptumStream = 5;
    private const ulong DistributionStream = 10;
    private const ulong FirstSiteStream = 100;
    private const ulong FirstVisitStream = 1000;

    public static SubjectTraits Draw(TrialPopulation population, PopulationShape shape, ulong seed, long index)
    {
        var counter = (ulong)index;
        Span<double> normals = stackalloc double[SubjectDistribution.Traits];
        for (var trait = 0; trait < normals.Length; trait++)
        {
            normals[trait] = Normal(seed, DistributionStream + (ulong)trait, counter);
        }

        var isMale = CounterRandom.Uniform(seed, SexStream, counter) >= population.Women;
        return new(
            isMale,
            shape.Age(CounterRandom.Uniform(seed, AgeStream, counter)),
            shape.Distribution.At(normals, isMale),
            shape.BiasMean + (shape.BiasSd * Normal(seed, BiasStream, counter)),
            Normal(seed, HeightStream, counter),
            CounterRandom.Uniform(seed, SeptumStream, counter));
    }

    /// <summary>Where the hand puts one site beside its point, in standard deviations.</summary>
    public static (double Across, double Up) Placement(ulong seed, long index, int site) => (
        Normal(seed, FirstSiteStream + (2 * (ulong)site), (ulong)index),
        Normal(seed, FirstSiteStream + (2 * (ulong)site) + 1, (ulong)index));

    /// <summary>How much harder or less hard than usual a subject contracts on one day, in standard deviations; day 0 is before treatment.</summary>
    public static double Visit(ulong seed, long index, int day) => Normal(seed, FirstVisitStream + (ulong)day, (ulong)index);

    private static double Normal(ulong seed, ulong stream, ulong counter) =>
        StandardNormal.QuickQuantile(CounterRandom.Uniform(seed, stream, counter));
}
