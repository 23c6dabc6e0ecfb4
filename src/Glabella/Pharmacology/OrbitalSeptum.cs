using Glabella.Quantities;

namespace Glabella.Pharmacology;

/// <summary>What share of a dose that spreads to the orbit gets behind the orbital septum.</summary>
/// <remarks>
/// <para>q(h) = q₀ + (1 − q₀)·exp(−max(h, 0)/ℓ) with h the height of the site above the supraorbital rim.</para>
/// <para>Layer studies find one transmission number for sites 5–10 mm above the rim, and no barrier at the rim itself; the exponential joins the two.
/// It falls with height everywhere above the rim. Its size is not validated: only ratios are shown. docs/model/risk.md.</para>
/// </remarks>
public sealed class OrbitalSeptum(ModelParameters parameters)
{
    private readonly double _transmission = parameters["septum.transmission"];
    private readonly double _rimLengthMm = parameters["septum.rim-length"];

    /// <summary>The share that passes, 0 to 1.</summary>
    /// <param name="heightAboveRim">Of the site; negative below the rim.</param>
    public double Transmission(Millimetres heightAboveRim) =>
        _transmission + ((1 - _transmission) * Math.Exp(-Math.Max(heightAboveRim.Value, 0) / _rimLengthMm));
}
