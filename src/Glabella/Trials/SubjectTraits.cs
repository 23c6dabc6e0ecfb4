using System.Collections.Immutable;
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

    /// <summary>The streams of normal deviates: those of the distribution, the bias, the height.</summary>
    public static ImmutableArray<ulong> NormalStreams { get; } =
        [.. Enumerable.Range(0, SubjectDistribution.Traits).Select(i => DistributionStream + (ulong)i), BiasStream, HeightStream];

    /// <summary>The streams of shares: sex, age, septum.</summary>
    public static ImmutableArray<ulong> ShareStreams { get; } = [SexStream, AgeStream, SeptumStream];

    /// <summary>One subject, by itself; <see cref="SubjectDraw"/> is for many.</summary>
    public static SubjectTraits Draw(TrialPopulation population, PopulationShape shape, ulong seed, long index)
    {
        double[] normals = [.. NormalStreams.Select(stream => Normal(seed, stream, (ulong)index))];
        double[] shares = [.. ShareStreams.Select(stream => CounterRandom.Uniform(seed, stream, (ulong)index))];
        return Of(population.Women, shape, normals, shares);
    }

    /// <summary>The subject whom deviates and shares make, in the order of their streams.</summary>
    public static SubjectTraits Of(double women, PopulationShape shape, ReadOnlySpan<double> normals, ReadOnlySpan<double> shares)
    {
        var isMale = shares[0] >= women;
        return new(
            isMale,
            shape.Age(shares[1]),
            shape.Distribution.At(normals[..SubjectDistribution.Traits], isMale),
            shape.BiasMean + (shape.BiasSd * normals[SubjectDistribution.Traits]),
            normals[SubjectDistribution.Traits + 1],
            shares[2]);
    }

    /// <summary>Where the hand puts one site beside its point, in standard deviations.</summary>
    public static (double Across, double Up) Placement(ulong seed, long index, int site) => (
        Normal(seed, FirstSiteStream + (2 * (ulong)site), (ulong)index),
        Normal(seed, FirstSiteStream + (2 * (ulong)site) + 1, (ulong)index));

    /// <summary>How much harder or less hard than usual a subject contracts on one day, in standard deviations; day 0 is before treatment.</summary>
    public static double Visit(ulong seed, long index, int day) => Normal(seed, FirstVisitStream + (ulong)day, (ulong)index);

    /// <summary>The streams of <see cref="Placement"/> of several sites, across and up in turn.</summary>
    public static IEnumerable<ulong> PlacementStreams(int sites) => Enumerable.Range(0, 2 * sites).Select(i => FirstSiteStream + (ulong)i);

    /// <summary>The streams of <see cref="Visit"/> on several days.</summary>
    public static IEnumerable<ulong> VisitStreams(IEnumerable<int> days) => days.Select(day => FirstVisitStream + (ulong)day);

    private static double Normal(ulong seed, ulong stream, ulong counter) =>
        StandardNormal.QuickQuantile(CounterRandom.Uniform(seed, stream, counter));
}
