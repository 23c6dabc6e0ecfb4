using System.Collections.Immutable;

namespace Glabella.Pharmacology;

/// <summary>Quasi-random subjects: the same ones for the same seed, evenly spread over six independent traits.</summary>
/// <remarks>
/// <para>Halton points in bases 2, 3, 5, 7, 11 and 13, shifted round by the seed (Cranley and Patterson 1976), through the inverse normal distribution;
/// sensitivity, onset and decay are log-normal. 256 of them place a 5 % quantile to about one subject.</para>
/// <para>Constants: "response.sensitivity-sd", "time.*". docs/model/time-course.md.</para>
/// </remarks>
public sealed class Population
{
    private static readonly int[] Bases = [2, 3, 5, 7, 11, 13];

    /// <param name="parameters">The constants.</param>
    /// <param name="size">Number of subjects, positive.</param>
    /// <param name="seed">Any number; the same seed gives the same subjects.</param>
    /// <param name="men">Whether they are men.</param>
    public Population(ModelParameters parameters, int size, ulong seed, bool men = false)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var distribution = new SubjectDistribution(parameters);
        Subjects = [.. Enumerable.Range(1, size).Select(i => Draw(distribution, i, seed, men))];
    }

    /// <summary>The subjects.</summary>
    public ImmutableArray<VirtualSubject> Subjects { get; }

    private static VirtualSubject Draw(SubjectDistribution distribution, int index, ulong seed, bool men)
    {
        Span<double> normal = stackalloc double[Bases.Length];
        for (var trait = 0; trait < Bases.Length; trait++)
        {
            var share = (RadicalInverse(index, Bases[trait]) + Rotation(seed, trait)) % 1;
            normal[trait] = StandardNormal.Quantile(Math.Clamp(share, 1e-6, 1 - 1e-6));
        }

        return distribution.At(normal, men);
    }

    /// <summary>The digits of a number in a base, mirrored at the point.</summary>
    private static double RadicalInverse(int index, int numberBase)
    {
        var (result, digit) = (0.0, 1.0);
        for (var i = index; i > 0; i /= numberBase)
        {
            digit /= numberBase;
            result += digit * (i % numberBase);
        }

        return result;
    }

    private static double Rotation(ulong seed, int trait) => CounterRandom.Uniform(seed, (ulong)trait, 0);
}
