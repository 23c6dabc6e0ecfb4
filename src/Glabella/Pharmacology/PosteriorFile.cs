using System.Collections.Immutable;

namespace Glabella.Pharmacology;

/// <summary>The file <c>data/calibration/posterior.json</c>, written by the calibration.</summary>
/// <param name="Origin">How it came about.</param>
/// <param name="Keys">The fitted constants.</param>
/// <param name="Transforms">The fitting scale of each.</param>
/// <param name="Factor">Lower Cholesky factor of the posterior covariance, a row a key.</param>
public sealed record PosteriorFile(
    string Origin, ImmutableArray<string> Keys, ImmutableArray<ParameterTransform> Transforms, ImmutableArray<ImmutableArray<double>> Factor)
{
    /// <summary>Below <c>data/</c>.</summary>
    public const string Path = "calibration/posterior.json";
}
