using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Glabella.Planning.Optimisation;

/// <summary>From doses to the weakness of every group in every scenario, and back: the two passes over the influence matrix.</summary>
/// <remarks>
/// <para>Forward: a = A·u at each endplate, B(a), W = Σ weight·B. Backward, by the chain rule: ∂F/∂u = Aᵀ·(dB/da · Σ weight·∂F/∂W). The slope dB/da is kept between the two.</para>
/// <para>Endplates that no dose reaches have neither weakness nor slope and are passed over. One thread; not safe for two at once.</para>
/// </remarks>
internal sealed class WeaknessMap
{
    private readonly InfluenceMatrix _matrix;
    private readonly EndplateBlock _block;
    private readonly float[] _slope;
    private readonly bool[] _reached;
    private readonly float[] _siteSums;
    private readonly float[] _pull;
    private readonly (int Group, float Weight)[][] _groups;

    public WeaknessMap(InfluenceMatrix matrix, EndplateElements elements, EndplateBlock block)
    {
        (_matrix, _block) = (matrix, block);
        _slope = new float[elements.Count * matrix.Scenarios];
        _reached = new bool[elements.Count];
        _siteSums = new float[matrix.Sites * Vector512<float>.Count];
        _pull = new float[matrix.Scenarios];
        _groups = [.. Enumerable.Range(0, elements.Count).Select(elements.GroupsOf)];
        Weakness = new float[elements.Groups * matrix.Scenarios];
    }

    /// <summary>Group by group, scenario by scenario; from the last pass forward.</summary>
    public float[] Weakness { get; }

    /// <param name="doses">Reference doses at each site.</param>
    public void Forward(ReadOnlySpan<float> doses)
    {
        Array.Clear(Weakness);
        for (var e = 0; e < _reached.Length; e++)
        {
            _reached[e] = Reaches(doses, e);
            if (_reached[e])
            {
                ForwardAt(doses, e);
            }
        }
    }

    /// <param name="slopes">∂F/∂W, as <see cref="Weakness"/>.</param>
    /// <param name="gradient">∂F/∂u of each site, to be filled.</param>
    public void Backward(float[] slopes, Span<double> gradient)
    {
        Array.Clear(_siteSums);
        for (var e = 0; e < _reached.Length; e++)
        {
            if (_reached[e])
            {
                BackwardAt(slopes, e);
            }
        }

        for (var site = 0; site < gradient.Length; site++)
        {
            gradient[site] = Vector512.Sum(Vector512.LoadUnsafe(ref _siteSums[site * Vector512<float>.Count]));
        }
    }

    private bool Reaches(ReadOnlySpan<float> doses, int element)
    {
        for (var k = _matrix.First[element]; k < _matrix.First[element + 1]; k++)
        {
            if (doses[_matrix.SiteOf[k]] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void ForwardAt(ReadOnlySpan<float> doses, int element)
    {
        ref var density = ref MemoryMarshal.GetArrayDataReference(_matrix.Density);
        var (from, to) = (_matrix.First[element], _matrix.First[element + 1]);
        for (var s = 0; s < _matrix.Scenarios; s += Vector512<float>.Count)
        {
            var sum = Vector512<float>.Zero;
            for (var k = from; k < to; k++)
            {
                var dose = doses[_matrix.SiteOf[k]];
                if (dose > 0)
                {
                    sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref density, (nuint)((k * _matrix.Scenarios) + s)), Vector512.Create(dose), sum);
                }
            }

            var blocked = _block.At(sum, element, s, out var slope);
            slope.StoreUnsafe(ref _slope[(element * _matrix.Scenarios) + s]);
            foreach (var (group, weight) in _groups[element])
            {
                ref var weakness = ref Weakness[(group * _matrix.Scenarios) + s];
                Vector512.FusedMultiplyAdd(blocked, Vector512.Create(weight), Vector512.LoadUnsafe(ref weakness)).StoreUnsafe(ref weakness);
            }
        }
    }

    private void BackwardAt(float[] slopes, int element)
    {
        ref var density = ref MemoryMarshal.GetArrayDataReference(_matrix.Density);
        var (from, to) = (_matrix.First[element], _matrix.First[element + 1]);
        for (var s = 0; s < _matrix.Scenarios; s += Vector512<float>.Count)
        {
            var pull = Vector512<float>.Zero;
            foreach (var (group, weight) in _groups[element])
            {
                pull = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref slopes[(group * _matrix.Scenarios) + s]), Vector512.Create(weight), pull);
            }

            pull *= Vector512.LoadUnsafe(ref _slope[(element * _matrix.Scenarios) + s]);
            pull.StoreUnsafe(ref _pull[s]);
        }

        // Entry by entry, so that a sum stays in its register over all scenarios.
        ref var pulls = ref MemoryMarshal.GetArrayDataReference(_pull);
        for (var k = from; k < to; k++)
        {
            ref var row = ref Unsafe.Add(ref density, (nint)k * _pull.Length);
            ref var kept = ref _siteSums[_matrix.SiteOf[k] * Vector512<float>.Count];
            var sum = Vector512.LoadUnsafe(ref kept);
            for (var s = 0; s < _pull.Length; s += Vector512<float>.Count)
            {
                sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref row, (nuint)s), Vector512.LoadUnsafe(ref pulls, (nuint)s), sum);
            }

            sum.StoreUnsafe(ref kept);
        }
    }
}
