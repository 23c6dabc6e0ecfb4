namespace Glabella.Pharmacology;

/// <summary>How much of the transmission at a motor endplate is blocked by the toxin bound there.</summary>
/// <remarks>
/// <para>ln c = α·ln(a/a₅₀) + λ + s and B = c^h/(1 + c^h): a is the bound density in reference doses per mm², a₅₀ the density that blocks half at the
/// plateau in the median subject, λ the product's and the muscle's own offset, s the shift by time and by the subject's sensitivity.</para>
/// <para>Valid from a tenth to ten times a label dose. It ignores receptors' saturation other than through α, and repeated treatment. docs/model/response.md.</para>
/// <para>Source: Hill equation; constants from the joint fit to published trials (data/parameters.json).</para>
/// </remarks>
public sealed class DoseResponse
{
    private readonly ModelParameters _parameters;
    private readonly double _alpha;
    private readonly double _logHalfDensity;

    /// <param name="parameters">"response.hill", "response.alpha", "response.half-density" and "response.offset.*".</param>
    public DoseResponse(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = parameters;
        Hill = parameters["response.hill"];
        _alpha = parameters["response.alpha"];
        _logHalfDensity = Math.Log(parameters["response.half-density"]);
    }

    /// <summary>The exponent h.</summary>
    public double Hill { get; }

    /// <summary>Logarithm of the effective toxin at the plateau in the median subject; −∞ without toxin.</summary>
    /// <param name="densityPerMm2">Bound density, reference doses of the product per mm².</param>
    /// <param name="effect">The product.</param>
    /// <param name="offset">Of the muscle, from <see cref="OffsetOf"/>.</param>
    public double LogEffective(double densityPerMm2, ProductEffect effect, double offset)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return densityPerMm2 <= 0
            ? double.NegativeInfinity
            : (_alpha * (Math.Log(densityPerMm2) - _logHalfDensity)) + effect.LogEffect + offset;
    }

    /// <summary>The blocked fraction, 0 to 1.</summary>
    /// <param name="logEffective">Logarithm of the effective toxin, shift included.</param>
    public double Blocked(double logEffective) => 1 / (1 + Math.Exp(-Hill * logEffective));

    /// <summary>How much more (or, negative, less) sensitive a muscle is than those of the glabella, as a logarithm.</summary>
    public double OffsetOf(string muscle) => _parameters.ValueOr("response.offset." + muscle, 0);
}
