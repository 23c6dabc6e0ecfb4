using System.Runtime.Intrinsics;
using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>Draws the subjects of a study quickly: the same as <see cref="SubjectTraits.Draw"/>, bit for bit. Holds the working memory of one thread.</summary>
internal sealed class SubjectDraw
{
    private readonly double _women;
    private readonly PopulationShape _shape;
    private readonly CounterNormals _normals;
    private readonly double[] _deviates;
    private readonly Vector512<ulong> _shares;

    public SubjectDraw(TrialPopulation population, PopulationShape shape, ulong seed)
    {
        (_women, _shape) = (population.Women, shape);
        _normals = new CounterNormals(seed, SubjectTraits.NormalStreams);
        _deviates = new double[_normals.Length];
        Span<ulong> starts = stackalloc ulong[Vector512<ulong>.Count];
        for (var i = 0; i < SubjectTraits.ShareStreams.Length; i++)
        {
            starts[i] = CounterRandom.Start(seed, SubjectTraits.ShareStreams[i]);
        }

        _shares = Vector512.Create<ulong>(starts);
    }

    public SubjectTraits At(long index)
    {
        _normals.Fill((ulong)index, _deviates);
        Span<double> shares = stackalloc double[Vector512<double>.Count];
        CounterRandom.Uniform(_shares, (ulong)index).CopyTo(shares);
        return SubjectTraits.Of(_women, _shape, _deviates, shares);
    }
}
