using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Glabella.Pharmacology;

/// <summary>Standard normal deviates of several streams at one counter, eight at a time: bit for bit those of <see cref="CounterRandom.Uniform(ulong, ulong, ulong)"/> through <see cref="StandardNormal.QuickQuantile(double)"/>.</summary>
internal sealed class CounterNormals
{
    private readonly Vector512<ulong>[] _starts;

    /// <param name="seed">Of the study.</param>
    /// <param name="streams">In the order of the deviates.</param>
    public CounterNormals(ulong seed, IEnumerable<ulong> streams)
    {
        ulong[] starts = [.. streams.Select(stream => CounterRandom.Start(seed, stream))];
        _starts = [.. starts.Chunk(Vector512<ulong>.Count).Select(chunk => Vector512.Create([.. chunk, .. new ulong[Vector512<ulong>.Count - chunk.Length]]))];
        Length = _starts.Length * Vector512<ulong>.Count;
    }

    /// <summary>Numbers that <see cref="Fill"/> writes: one a stream, in whole vectors.</summary>
    public int Length { get; }

    /// <summary>Draws.</summary>
    /// <param name="counter">The same counter, the same deviates.</param>
    /// <param name="normals"><see cref="Length"/> numbers.</param>
    public void Fill(ulong counter, Span<double> normals)
    {
        ref var first = ref MemoryMarshal.GetReference(normals);
        for (var i = 0; i < _starts.Length; i++)
        {
            var shares = CounterRandom.Uniform(_starts[i], counter);
            StandardNormal.QuickQuantile(shares).StoreUnsafe(ref first, (nuint)(i * Vector512<double>.Count));
        }
    }
}
