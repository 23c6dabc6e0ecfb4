using System.Collections.Immutable;

namespace Glabella.Pharmacology;

/// <summary>What is known of the fitted constants together: a normal distribution on their fitting scales.</summary>
/// <remarks>
/// θ = T⁻¹(T(θ₀) + L·z) with independent standard normal z and L the lower Cholesky factor of the posterior covariance. Constants that trials
/// tie to each other (the decay and α, for example) move together, so a draw is as plausible as the trials allow. docs/model/calibration.md.
/// </remarks>
public sealed class ParameterPosterior
{
    private static readonly Lazy<ParameterPosterior> Shipped = new(Load);

    private readonly ImmutableArray<ParameterTransform> _transforms;
    private readonly ImmutableArray<ImmutableArray<double>> _factor;

    /// <param name="keys">Of the constants, each once.</param>
    /// <param name="transforms">The fitting scale of each.</param>
    /// <param name="factor">Lower Cholesky factor of the covariance on those scales: row i has i + 1 entries.</param>
    /// <exception cref="ArgumentException">The three do not fit each other.</exception>
    public ParameterPosterior(IEnumerable<string> keys, IEnumerable<ParameterTransform> transforms, IEnumerable<IEnumerable<double>> factor)
    {
        (Keys, _transforms) = ([.. keys], [.. transforms]);
        _factor = [.. factor.Select(row => row.ToImmutableArray())];
        if (_transforms.Length != Keys.Length || _factor.Length != Keys.Length || _factor.Where((row, i) => row.Length != i + 1).Any())
        {
            throw new ArgumentException($"{Keys.Length} keys need as many transforms and a triangle of as many rows.", nameof(factor));
        }
    }

    /// <summary>The posterior that ships with this build: the calibration's, or where there is none each constant's own uncertainty.</summary>
    public static ParameterPosterior Standard => Shipped.Value;

    /// <summary>The constants that are uncertain, in the order of the normal deviates.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Every constant that states an uncertainty, each on its own: a positive one log-normal, another normal.</summary>
    public static ParameterPosterior Independent(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var uncertain = parameters.All.Where(p => p.Uncertainty > 0).ToArray();
        var transforms = uncertain.Select(p => p.Value > 0 ? ParameterTransform.Log : ParameterTransform.Identity).ToArray();
        return new(
            uncertain.Select(p => p.Key),
            transforms,
            uncertain.Select((p, i) => Enumerable.Repeat(0.0, i).Append(p.Uncertainty!.Value / transforms[i].Slope(p.Value))));
    }

    /// <summary>One plausible set of constants.</summary>
    /// <param name="centre">The best estimate; constants without a key here stay as they are.</param>
    /// <param name="normals">One standard normal deviate a key; all zero gives the centre itself.</param>
    public ModelParameters Draw(ModelParameters centre, ReadOnlySpan<double> normals)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentOutOfRangeException.ThrowIfNotEqual(normals.Length, Keys.Length);
        var drawn = new Dictionary<string, double>(Keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < Keys.Length; i++)
        {
            var shift = 0.0;
            for (var j = 0; j <= i; j++)
            {
                shift += _factor[i][j] * normals[j];
            }

            drawn[Keys[i]] = _transforms[i].FromFit(_transforms[i].ToFit(centre[Keys[i]]) + shift);
        }

        return centre.With(drawn);
    }

    private static ParameterPosterior Load()
    {
        if (!ReferenceData.List("calibration").Contains(PosteriorFile.Path))
        {
            return Independent(ModelParameters.Standard);
        }

        var file = ReferenceData.Read<PosteriorFile>(PosteriorFile.Path);
        return new(file.Keys, file.Transforms, file.Factor.Select(row => row.AsEnumerable()));
    }
}
