using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>A spread profile in single precision, read sixteen distances at a time.</summary>
internal sealed class SpreadTable
{
    private const int Intervals = 512;

    private readonly float[] _perMm2 = new float[Intervals + 2];
    private readonly float _perMm;

    public SpreadTable(SpreadProfile profile, double reachMm)
    {
        _perMm = (float)(Intervals / reachMm);
        for (var i = 0; i < Intervals; i++)
        {
            _perMm2[i] = (float)profile.At(i * reachMm / Intervals);
        }
    }

    /// <summary>The bound share of the dose per mm² at squared distances; 0 beyond the reach.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> At(Vector512<float> squaredMm)
    {
        var position = Vector512.Min(Vector512.Sqrt(squaredMm) * _perMm, Vector512.Create((float)Intervals));
        var index = Vector512.ConvertToInt32(position);
        var low = Gather(index, 0);
        return low + ((position - Vector512.ConvertToSingle(index)) * (Gather(index, 1) - low));
    }

    // There is no portable gather; sixteen loads from the first-level cache cost less than the polynomial that would miss the edge of the bolus.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Gather(Vector512<int> index, int offset)
    {
        Unsafe.SkipInit(out Sixteen<int> at);
        Unsafe.SkipInit(out Sixteen<float> value);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_perMm2);
        index.StoreUnsafe(ref at[0]);
        for (var i = 0; i < Vector512<float>.Count; i++)
        {
            value[i] = Unsafe.Add(ref table, at[i] + offset);
        }

        return Vector512.LoadUnsafe(ref value[0]);
    }

    [InlineArray(16)]
    private struct Sixteen<T>
    {
        private T _first;
    }
}
