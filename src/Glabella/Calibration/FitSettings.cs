using System.Collections.Immutable;
using Glabella.Pharmacology;

namespace Glabella.Calibration;

/// <summary>What a calibration fits and how it weighs: <c>data/calibration/fit.json</c>.</summary>
/// <param name="Subjects">Virtual subjects an arm in each evaluation.</param>
/// <param name="Seed">Of the subjects: the same ones for all constants, so that the fit is smooth.</param>
/// <param name="EndpointSd">Scatter of a published share about its own trial that is not sampling: definitions, missing subjects, rounding. Share at one half, 0 to 1.</param>
/// <param name="EndpointFloor">The same at 0 and 1.</param>
/// <param name="DurationSd">Scatter of a published median about its own trial, as a share of it.</param>
/// <param name="LogEffectSd">Spread between trials of the logarithm of effective toxin, before the fit: it is estimated too.</param>
/// <param name="SeveritySd">Spread between trials of the graded severity after treatment, likewise.</param>
/// <param name="HuberLimit">A trial that misses by more root-mean-square standard deviations than this loses weight.</param>
/// <param name="Reasons">Why these figures, by name.</param>
/// <param name="Parameters">The constants that are fitted.</param>
/// <param name="Muscles">Measured losses of strength that are held beside the trials.</param>
public sealed record FitSettings(
    int Subjects,
    ulong Seed,
    double EndpointSd,
    double EndpointFloor,
    double DurationSd,
    double LogEffectSd,
    double SeveritySd,
    double HuberLimit,
    ImmutableDictionary<string, string> Reasons,
    ImmutableArray<FitParameter> Parameters,
    ImmutableArray<MuscleTarget> Muscles)
{
    /// <summary>Below <c>data/</c>.</summary>
    public const string Path = "calibration/fit.json";

    /// <summary>The settings of this build.</summary>
    public static FitSettings Standard { get; } = ReferenceData.Read<FitSettings>(Path);

    /// <summary>The constants at a point of the fit.</summary>
    /// <param name="start">Where those that are not fitted come from.</param>
    /// <param name="fitted">One value a parameter, on its fitting scale.</param>
    public ModelParameters At(ModelParameters start, IReadOnlyList<double> fitted)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(fitted);
        return start.With(Parameters.Select((p, i) => (p.Key, Value: p.Transform.FromFit(fitted[i]))).ToDictionary(p => p.Key, p => p.Value));
    }

    /// <summary>Where the fitted constants of a set lie on their fitting scales.</summary>
    public double[] Of(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return [.. Parameters.Select(p => p.Transform.ToFit(parameters[p.Key]))];
    }
}
