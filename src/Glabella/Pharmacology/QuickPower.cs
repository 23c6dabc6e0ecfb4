using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Glabella.Pharmacology;

/// <summary>Powers of sixteen numbers at a time in single precision, to about 1e-6: as exact as the table of the spread needs.</summary>
/// <remarks>
/// xᵉ·2ˢ = 2^(e·log₂x + s). The logarithm is exponent plus a polynomial of the mantissa between √½ and √2, the power of two a polynomial of the
/// fraction; both fitted at Chebyshev points (errors 1e-7 and 2e-7), the second so that 2⁰ is 1. Only additions, multiplications and shifts, so every processor gives the same bits.
/// </remarks>
internal static class QuickPower
{
    private const int MantissaBits = 23;
    private const int HalfRoot = 0x3f3504f3; // bits of √½
    private const float Rounder = 12582912; // 1.5·2²³: adding it leaves a whole number in the low bits

    // 2^-126 to 2^50: from as good as nothing to wholly blocked, and products of two stay finite.
    private const float Least = -126;
    private const float Most = 50;

    /// <summary>xᵉ·2ˢ; 0, but for a trace, where x is 0.</summary>
    /// <param name="x">Not negative.</param>
    /// <param name="exponent">e, positive.</param>
    /// <param name="logScale">s.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x, Vector512<float> exponent, Vector512<float> logScale) =>
        Exp2(Vector512.FusedMultiplyAdd(Log2(x), exponent, logScale));

    /// <summary>log₂x of positive numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log2(Vector512<float> x)
    {
        var above = x.AsInt32() - Vector512.Create(HalfRoot);
        var whole = Vector512.ConvertToSingle(Vector512.ShiftRightArithmetic(above, MantissaBits));
        var t = ((above & Vector512.Create((1 << MantissaBits) - 1)) + Vector512.Create(HalfRoot)).AsSingle() - Vector512<float>.One;
        var p = Vector512.Create(-0.146203534f);
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.234209851f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.248821806f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.287075611f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.360241986f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.480924039f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.721352759f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.44269496f));
        return Vector512.FusedMultiplyAdd(p, t, whole);
    }

    /// <summary>2ʸ, between 2⁻¹²⁶ and 2⁵⁰.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp2(Vector512<float> y)
    {
        y = Vector512.Min(Vector512.Max(y, Vector512.Create(Least)), Vector512.Create(Most));
        var rounded = y + Vector512.Create(Rounder);
        var f = y - (rounded - Vector512.Create(Rounder));
        var p = Vector512.Create(0.00134004322f);
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(0.0096760371f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(0.0555032721f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(0.240221074f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(0.693147207f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512<float>.One);
        return (p.AsInt32() + (rounded.AsInt32() << MantissaBits)).AsSingle();
    }
}
