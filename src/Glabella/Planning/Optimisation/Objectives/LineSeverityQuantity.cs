using System.Collections.Immutable;
using Glabella.Pharmacology;

namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>Severity of a line at full contraction: S = f + (S₀ − f)·k^γ, k = 1 − Σ share·W (<see cref="LineSeverity"/>); f is what folding does not make, of the median patient.</summary>
internal sealed class LineSeverityQuantity(double before, double foldExponent, ImmutableArray<(int Group, double Share)> drivers, double floor) : Quantity
{
    // A fold that is wholly gone has no slope left to follow, and a power of zero no logarithm.
    private const float LeastKept = 1e-4f;

    public double Before => before;

    public double FoldExponent => foldExponent;

    public ImmutableArray<(int Group, double Share)> Drivers => drivers;

    /// <summary>f: no toxin takes the line below it.</summary>
    public double Floor => floor;

    /// <param name="parameters">The model.</param>
    /// <param name="line">Line id.</param>
    /// <param name="grades">Before treatment.</param>
    /// <param name="drivers">Groups that fold it, with their shares.</param>
    /// <param name="age">Years.</param>
    public static LineSeverityQuantity Of(ModelParameters parameters, string line, LineGrades grades, ImmutableArray<(int Group, double Share)> drivers, double age)
    {
        var severity = new LineSeverity(parameters, line);
        var floor = Math.Min(grades.AtContraction, Math.Max(severity.Residual(0, age), grades.AtRest));
        return new(grades.AtContraction, severity.FoldExponent, drivers, floor);
    }

    public override void Values(ReadOnlySpan<float> weakness, Span<float> values)
    {
        Kept(weakness, values);
        for (var s = 0; s < values.Length; s++)
        {
            values[s] = (float)floor + ((float)(before - floor) * MathF.Pow(values[s], (float)foldExponent));
        }
    }

    public override void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient)
    {
        Span<float> kept = stackalloc float[slopes.Length];
        Kept(weakness, kept);
        for (var s = 0; s < kept.Length; s++)
        {
            kept[s] = -slopes[s] * (float)((before - floor) * foldExponent) * MathF.Pow(kept[s], (float)foldExponent - 1);
        }

        foreach (var (group, share) in drivers)
        {
            var row = gradient.Slice(group * slopes.Length, slopes.Length);
            for (var s = 0; s < kept.Length; s++)
            {
                row[s] += (float)share * kept[s];
            }
        }
    }

    private void Kept(ReadOnlySpan<float> weakness, Span<float> kept)
    {
        kept.Fill(1);
        foreach (var (group, share) in drivers)
        {
            var row = weakness.Slice(group * kept.Length, kept.Length);
            for (var s = 0; s < kept.Length; s++)
            {
                kept[s] -= (float)share * row[s];
            }
        }

        for (var s = 0; s < kept.Length; s++)
        {
            kept[s] = Math.Max(LeastKept, kept[s]);
        }
    }
}
