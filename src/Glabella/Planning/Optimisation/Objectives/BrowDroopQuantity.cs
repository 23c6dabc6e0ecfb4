using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Glabella.Pharmacology;

namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>The likelihood that a part of a brow droops, in multiples of that of the label pattern: 1 − Π (1 − P(ν ≥ ν*)), ν* = (seen + μ·W↓)/W↑ of each part (<see cref="BrowBalance"/>).</summary>
/// <remarks>The product over parts is smooth where the model takes the worst part; it is never less.</remarks>
internal sealed class BrowDroopQuantity(
    ImmutableArray<(int Raising, int Lowering)> parts, double seenMm, double reliefMm, double logHold, double logHoldSd, double reference) : Quantity
{
    public const float LeastWeakness = 1e-6f;

    public ImmutableArray<(int Raising, int Lowering)> Parts => parts;

    public double SeenMm => seenMm;

    public double ReliefMm => reliefMm;

    public double LogHold => logHold;

    public double LogHoldSd => logHoldSd;

    /// <summary>The likelihood that counts as 1.</summary>
    public double Reference => reference;

    public override void Values(ReadOnlySpan<float> weakness, Span<float> values)
    {
        for (var s = 0; s < values.Length; s += Lanes.Width)
        {
            var spared = Vector512<float>.One;
            foreach (var part in parts)
            {
                spared *= Vector512<float>.One - QuickNormal.Cumulative(Deviate(weakness, values.Length, s, part, out _, out _));
            }

            Lanes.Put((Vector512<float>.One - spared) * Vector512.Create((float)(1 / reference)), values, s);
        }
    }

    public override void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient)
    {
        for (var s = 0; s < slopes.Length; s += Lanes.Width)
        {
            foreach (var part in parts)
            {
                var z = Deviate(weakness, slopes.Length, s, part, out var raising, out var force);
                var density = QuickPower.Exp2(z * z * Vector512.Create(-0.72134752f)) * Vector512.Create((float)(1 / Math.Sqrt(2 * Math.PI)));
                var pull = Lanes.At(slopes, s) * SparedByOthers(weakness, slopes.Length, s, part) * density * Vector512.Create((float)(1 / (reference * logHoldSd)));
                Add(gradient, (part.Raising * slopes.Length) + s, pull / raising);
                Add(gradient, (part.Lowering * slopes.Length) + s, pull * Vector512.Create((float)-reliefMm) / force);
            }
        }
    }

    private Vector512<float> SparedByOthers(ReadOnlySpan<float> weakness, int scenarios, int s, (int Raising, int Lowering) but)
    {
        var spared = Vector512<float>.One;
        foreach (var part in parts)
        {
            if (part != but)
            {
                spared *= Vector512<float>.One - QuickNormal.Cumulative(Deviate(weakness, scenarios, s, part, out _, out _));
            }
        }

        return spared;
    }

    /// <summary>z with P(ν ≥ ν*) = Φ(z).</summary>
    private Vector512<float> Deviate(
        ReadOnlySpan<float> weakness, int scenarios, int s, (int Raising, int Lowering) part, out Vector512<float> raising, out Vector512<float> force)
    {
        raising = Vector512.Max(Vector512.Create(LeastWeakness), Lanes.At(weakness, (part.Raising * scenarios) + s));
        force = Vector512.FusedMultiplyAdd(Lanes.At(weakness, (part.Lowering * scenarios) + s), Vector512.Create((float)reliefMm), Vector512.Create((float)seenMm));
        var log = QuickPower.Log2(force / raising) * Vector512.Create((float)Math.Log(2));
        return (Vector512.Create((float)logHold) - log) * Vector512.Create((float)(1 / logHoldSd));
    }

    private static void Add(Span<float> gradient, int at, Vector512<float> more) => Lanes.Put(Lanes.At(gradient, at) + more, gradient, at);
}
