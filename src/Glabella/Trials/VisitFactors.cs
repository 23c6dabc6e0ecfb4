using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>What multiplies cʰ at every visit, by time and sensitivity: f = e^(h(s + g(t))) = (1 − e^(−t/τ))ʰ·e^(h(s − t/T)), sixteen visits at a time.</summary>
/// <remarks>The same course as <see cref="EffectTimeCourse"/>, in single precision.</remarks>
internal sealed class VisitFactors
{
    private static readonly float PerLn2 = (float)(1 / Math.Log(2));

    private readonly Vector512<float>[] _days;
    private readonly double _hill;

    public VisitFactors(ImmutableArray<int> days, double hill)
    {
        _hill = hill;
        _days = [.. days.Chunk(Vector512<float>.Count).Select(Filled)];
    }

    /// <summary>Numbers of an array that holds one a visit, in whole vectors.</summary>
    public int Length => Math.Max(1, _days.Length) * Vector512<float>.Count;

    /// <summary>The factors of one subject.</summary>
    /// <param name="subject">Whose onset and decay.</param>
    /// <param name="logEffect">Of the trial.</param>
    /// <param name="decayFactor">Of the product.</param>
    /// <param name="factors"><see cref="Length"/> numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Compute(in VirtualSubject subject, double logEffect, double decayFactor, Span<float> factors)
    {
        var perOnset = Vector512.Create((float)(-1 / subject.Onset.Value) * PerLn2);
        var perDecay = Vector512.Create((float)(-_hill / (subject.Decay.Value * decayFactor)) * PerLn2);
        var sensitivity = Vector512.Create((float)(_hill * (subject.LogSensitivity + logEffect)) * PerLn2);
        var hill = Vector512.Create((float)_hill);
        ref var first = ref MemoryMarshal.GetReference(factors);
        for (var i = 0; i < _days.Length; i++)
        {
            var begun = Vector512.Max(Vector512<float>.One - QuickPower.Exp2(_days[i] * perOnset), Vector512<float>.Zero);
            QuickPower.Of(begun, hill, Vector512.FusedMultiplyAdd(_days[i], perDecay, sensitivity))
                .StoreUnsafe(ref first, (nuint)(i * Vector512<float>.Count));
        }
    }

    private static Vector512<float> Filled(int[] days)
    {
        Span<float> filled = stackalloc float[Vector512<float>.Count];
        filled.Fill(1);
        for (var i = 0; i < days.Length; i++)
        {
            filled[i] = days[i];
        }

        return Vector512.Create<float>(filled);
    }
}
