using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Glabella.Pharmacology;

namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>Severity of a line at full contraction: S = f + (S₀ − f)·k^γ, k = 1 − Σ share·W (<see cref="LineSeverity"/>); f is what folding does not make, of the median patient.</summary>
internal sealed class LineSeverityQuantity(double before, double foldExponent, ImmutableArray<(int Group, double Share)> drivers, double floor) : Quantity
{
    // A fold that is wholly gone has no slope left to follow, and a power of zero no logarithm.
    public const float LeastKept = 1e-4f;

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
        for (var s = 0; s < values.Length; s += Lanes.Width)
        {
            var fold = QuickPower.Of(Lanes.At(values, s), Vector512.Create((float)foldExponent), Vector512<float>.Zero);
            Lanes.Put(Vector512.FusedMultiplyAdd(fold, Vector512.Create((float)(before - floor)), Vector512.Create((float)floor)), values, s);
        }
    }

    public override void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient)
    {
        Span<float> pull = stackalloc float[slopes.Length];
        Kept(weakness, pull);
        for (var s = 0; s < pull.Length; s += Lanes.Width)
        {
            var slope = QuickPower.Of(Lanes.At(pull, s), Vector512.Create((float)foldExponent - 1), Vector512<float>.Zero);
            Lanes.Put(Lanes.At(slopes, s) * slope * Vector512.Create((float)(-(before - floor) * foldExponent)), pull, s);
        }

        foreach (var (group, share) in drivers)
        {
            Lanes.Add(pull, (float)share, gradient.Slice(group * slopes.Length, slopes.Length));
        }
    }

    private void Kept(ReadOnlySpan<float> weakness, Span<float> kept)
    {
        kept.Fill(1);
        foreach (var (group, share) in drivers)
        {
            Lanes.Add(weakness.Slice(group * kept.Length, kept.Length), (float)-share, kept);
        }

        for (var s = 0; s < kept.Length; s += Lanes.Width)
        {
            Lanes.Put(Vector512.Max(Lanes.At(kept, s), Vector512.Create(LeastKept)), kept, s);
        }
    }
}
