using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Glabella.Pharmacology;

/// <summary>The standard normal distribution of sixteen numbers at a time in single precision, to 2e-7.</summary>
/// <remarks>φ(z)·(b₁t + … + b₅t⁵) with t = 1/(1 + 0.2316419·|z|): Abramowitz and Stegun 26.2.17, itself within 7.5e-8.</remarks>
internal static class QuickNormal
{
    /// <summary>P(Z ≤ z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cumulative(Vector512<float> z)
    {
        var x = Vector512.Abs(z);
        var t = Vector512<float>.One / Vector512.FusedMultiplyAdd(x, Vector512.Create(0.2316419f), Vector512<float>.One);
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(1.330274429f), t, Vector512.Create(-1.821255978f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.781477937f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.356563782f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.319381530f));

        // e^(−z²/2) = 2^(−0.72134752·z²); 0.39894228 = 1/√(2π).
        var tail = QuickPower.Exp2(x * x * Vector512.Create(-0.72134752f)) * Vector512.Create(0.39894228f) * p * t;
        return Vector512.ConditionalSelect(Vector512.GreaterThan(z, Vector512<float>.Zero), Vector512<float>.One - tail, tail);
    }
}
