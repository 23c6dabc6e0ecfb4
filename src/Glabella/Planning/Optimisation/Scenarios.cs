using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>The circumstances under which a plan must hold: where the hand puts the sites, how the toxin spreads, where the muscles lie, how sensitive the patient is.</summary>
/// <remarks>
/// Scenarios come in blocks of sixteen, one vector of single precision. A block has one spread length, a quantile of a log-normal distribution; subjects are quasi-random
/// (<see cref="Population"/>), everything else pseudo-random from the seed. A site and its mirror image scatter as mirror images, and so do muscles: then a
/// symmetric wish on a symmetric face has a symmetric answer. Pure: the same arguments give the same scenarios.
/// </remarks>
internal sealed class Scenarios
{
    public const int Block = 16;

    private readonly PlacementScatter _scatter;
    private readonly double _anatomySdMm;
    private readonly ulong _seed;
    private readonly double[] _heightMm;

    /// <param name="count">Rounded up to whole blocks.</param>
    /// <param name="scatter">Of the hand.</param>
    /// <param name="parameters">The model.</param>
    /// <param name="sex">Of the patient.</param>
    /// <param name="seed">The same seed, the same scenarios.</param>
    public Scenarios(int count, PlacementScatter scatter, ModelParameters parameters, Sex sex, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Count = (count + Block - 1) / Block * Block;
        (_scatter, _seed, _anatomySdMm) = (scatter, seed, PlanningConstants.AnatomySdMm);
        Subjects = new Population(parameters, Count, seed, sex == Sex.Male).Subjects;
        _heightMm = [.. Enumerable.Range(0, Count).Select(s => scatter.HeightMm * Normal(Stream.Height, 0, s))];
        SpreadLengthMm = [.. Enumerable.Range(0, Blocks).Select(b =>
            parameters["spread.length"] * Math.Exp(PlanningConstants.LogSpreadSd * StandardNormal.Quantile((b + 0.5) / Blocks)))];
    }

    private Scenarios(VirtualSubject subject, double lengthMm)
    {
        (Count, _scatter, Subjects) = (Block, PlacementScatter.None, [.. Enumerable.Repeat(subject, Block)]);
        (_heightMm, SpreadLengthMm) = (new double[Block], [lengthMm]);
    }

    /// <summary>Number of scenarios, a multiple of sixteen.</summary>
    public int Count { get; }

    public int Blocks => Count / Block;

    /// <summary>The patient of each scenario.</summary>
    public ImmutableArray<VirtualSubject> Subjects { get; }

    /// <summary>One a block.</summary>
    public ImmutableArray<double> SpreadLengthMm { get; }

    /// <summary>The median subject, everything where it is meant: one block of equal scenarios.</summary>
    public static Scenarios Nominal(ModelParameters parameters, Sex sex) =>
        new(new SubjectDistribution(parameters).At(new double[SubjectDistribution.Traits], sex == Sex.Male), parameters["spread.length"]);

    /// <summary>Where the hand puts one site, from where it is meant.</summary>
    /// <param name="pair">Number of the site and its mirror image.</param>
    /// <param name="side">Of the site.</param>
    /// <param name="dx">mm to the patient's left, one a scenario.</param>
    /// <param name="dy">mm upward.</param>
    /// <param name="depth">mm deeper.</param>
    public void SiteOffsets(int pair, Side side, Span<float> dx, Span<float> dy, Span<float> depth)
    {
        var lateral = side == Side.Left ? _scatter.SiteMm : -_scatter.SiteMm;
        for (var s = 0; s < Count; s++)
        {
            dx[s] = (float)(lateral * Normal(Stream.SiteAcross, pair, s));
            dy[s] = (float)((_scatter.SiteMm * Normal(Stream.SiteUp, pair, s)) + _heightMm[s]);
            depth[s] = (float)(_scatter.DepthMm * Normal(Stream.SiteDepth, pair, s));
        }
    }

    /// <summary>Where a muscle of this person lies, from where the atlas has it.</summary>
    /// <param name="pair">Number of the muscle and its mirror image.</param>
    /// <param name="side">Of the muscle.</param>
    /// <param name="dx">mm to the patient's left, one a scenario.</param>
    /// <param name="dy">mm upward.</param>
    public void MuscleOffsets(int pair, Side side, Span<float> dx, Span<float> dy)
    {
        var lateral = side == Side.Left ? _anatomySdMm : -_anatomySdMm;
        for (var s = 0; s < Count; s++)
        {
            dx[s] = (float)(lateral * Normal(Stream.MuscleAcross, pair, s));
            dy[s] = (float)(_anatomySdMm * Normal(Stream.MuscleUp, pair, s));
        }
    }

    private double Normal(Stream stream, int which, int scenario) =>
        StandardNormal.QuickQuantile(CounterRandom.Uniform(_seed, ((ulong)stream << 32) + (ulong)which, (ulong)scenario));

    private enum Stream
    {
        Height = 1,
        SiteAcross,
        SiteUp,
        SiteDepth,
        MuscleAcross,
        MuscleUp,
    }
}
