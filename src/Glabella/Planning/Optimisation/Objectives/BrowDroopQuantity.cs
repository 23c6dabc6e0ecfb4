using System.Collections.Immutable;
using Glabella.Pharmacology;

namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>The likelihood that a part of a brow droops, in multiples of that of the label pattern: 1 − Π (1 − P(ν ≥ ν*)), ν* = (seen + μ·W↓)/W↑ of each part (<see cref="BrowBalance"/>).</summary>
/// <remarks>The product over parts is smooth where the model takes the worst part; it is never less.</remarks>
internal sealed class BrowDroopQuantity(
    ImmutableArray<(int Raising, int Lowering)> parts, double seenMm, double reliefMm, double logHold, double logHoldSd, double reference) : Quantity
{
    private const double LeastWeakness = 1e-6;

    public ImmutableArray<(int Raising, int Lowering)> Parts => parts;

    public double SeenMm => seenMm;

    public double ReliefMm => reliefMm;

    public double LogHold => logHold;

    public double LogHoldSd => logHoldSd;

    /// <summary>The likelihood that counts as 1.</summary>
    public double Reference => reference;

    public override void Values(ReadOnlySpan<float> weakness, Span<float> values)
    {
        for (var s = 0; s < values.Length; s++)
        {
            var spared = 1.0;
            foreach (var part in parts)
            {
                spared *= 1 - StandardNormal.QuickCumulative(Deviate(weakness, values.Length, s, part, out _, out _));
            }

            values[s] = (float)((1 - spared) / reference);
        }
    }

    public override void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient)
    {
        Span<double> droops = stackalloc double[parts.Length];
        for (var s = 0; s < slopes.Length; s++)
        {
            var spared = 1.0;
            for (var i = 0; i < parts.Length; i++)
            {
                droops[i] = StandardNormal.QuickCumulative(Deviate(weakness, slopes.Length, s, parts[i], out _, out _));
                spared *= 1 - droops[i];
            }

            for (var i = 0; i < parts.Length; i++)
            {
                var z = Deviate(weakness, slopes.Length, s, parts[i], out var raising, out var force);
                var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
                var pull = slopes[s] / reference * spared / Math.Max(1e-12, 1 - droops[i]) * density / logHoldSd;
                gradient[(parts[i].Raising * slopes.Length) + s] += (float)(pull / raising);
                gradient[(parts[i].Lowering * slopes.Length) + s] -= (float)(pull * reliefMm / force);
            }
        }
    }

    /// <summary>z with P(ν ≥ ν*) = Φ(z).</summary>
    private double Deviate(ReadOnlySpan<float> weakness, int scenarios, int s, (int Raising, int Lowering) part, out double raising, out double force)
    {
        raising = Math.Max(LeastWeakness, weakness[(part.Raising * scenarios) + s]);
        force = seenMm + (reliefMm * weakness[(part.Lowering * scenarios) + s]);
        return (logHold - Math.Log(force / raising)) / logHoldSd;
    }
}
