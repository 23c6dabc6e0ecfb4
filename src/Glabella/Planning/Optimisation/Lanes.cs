using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Glabella.Pharmacology;

namespace Glabella.Planning.Optimisation;

/// <summary>Numbers of all scenarios, sixteen at a time; every span holds whole vectors.</summary>
internal static class Lanes
{
    private const float Log2E = 1.44269504f;

    /// <summary>Numbers of one vector.</summary>
    public static int Width => Vector512<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> At(ReadOnlySpan<float> values, int index) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(Vector512<float> vector, Span<float> values, int index) =>
        vector.StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)index);

    /// <summary>to += factor·from.</summary>
    public static void Add(ReadOnlySpan<float> from, float factor, Span<float> to)
    {
        for (var s = 0; s < to.Length; s += Width)
        {
            Put(Vector512.FusedMultiplyAdd(At(from, s), Vector512.Create(factor), At(to, s)), to, s);
        }
    }

    /// <summary>Some vectors of many, one after the other.</summary>
    public static void Pick(ReadOnlySpan<float> from, int[] vectors, Span<float> to)
    {
        for (var i = 0; i < vectors.Length; i++)
        {
            from.Slice(vectors[i] * Width, Width).CopyTo(to[(i * Width)..]);
        }
    }

    /// <summary>The mean of all.</summary>
    public static double Mean(ReadOnlySpan<float> values)
    {
        var sum = Vector512<float>.Zero;
        for (var s = 0; s < values.Length; s += Width)
        {
            sum += At(values, s);
        }

        return Vector512.Sum(sum) / (double)values.Length;
    }

    /// <summary>1/(1 + e^(−x)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Step(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + QuickPower.Exp2(x * Vector512.Create(-Log2E)));
}
