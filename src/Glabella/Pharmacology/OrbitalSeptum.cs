using Glabella.Quantities;

namespace Glabella.Pharmacology;

/// <summary>How much of what spreads to the orbit gets behind the orbital septum, in each of two kinds of septum.</summary>
/// <remarks>
/// <para>Tight: q(h) = exp(−max(h, 0)/ℓ) with h the height of the site above the supraorbital rim, where nothing holds. Open: q = g, in multiples of what a sheet
/// without a septum would bind; above 1, because a sheath of vessel and nerve carries toxin past the tissue that would bind it. A share π of septa is open, each side for itself; a drawn subject is never open on both (<see cref="ClassOf"/>).</para>
/// <para>Two classes because one transmission for all makes twice the dose four times the risk, which trials exclude; with two, most of what
/// differs between subjects is whether there is a passage, and that no dose changes.</para>
/// <para>π is calibrated, g and ℓ are assumed: only ratios are shown. Passages beside vessels and nerves: Nestor et al. 2021. docs/model/risk.md.</para>
/// </remarks>
public sealed class OrbitalSeptum
{
    private readonly double _carried;
    private readonly double _rimLengthMm;

    /// <param name="parameters">"septum.*".</param>
    public OrbitalSeptum(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _carried = parameters["septum.open-transmission"];
        _rimLengthMm = parameters["septum.rim-length"];
        OpenShare = parameters["septum.open-share"];
    }

    /// <summary>π: the share of septa that are open.</summary>
    public double OpenShare { get; }

    /// <summary>The class of one septum of a subject.</summary>
    /// <param name="uniform">Of the subject, evenly distributed between 0 and 1. One serves both sides: they take opposite ends of it, so that both are never open,
    /// where independent sides would be in one of thousands.</param>
    /// <param name="side">Right or left.</param>
    public SeptumClass ClassOf(double uniform, Side side) =>
        (side == Side.Left ? 1 - uniform : uniform) < OpenShare ? SeptumClass.Open : SeptumClass.Tight;

    /// <summary>What passes, as a multiple of what would arrive without a septum.</summary>
    /// <param name="heightAboveRim">Of the site; negative below the rim.</param>
    /// <param name="septum">The class of the septum.</param>
    public double Transmission(Millimetres heightAboveRim, SeptumClass septum) =>
        septum == SeptumClass.Open ? _carried : Math.Exp(-Math.Max(heightAboveRim.Value, 0) / _rimLengthMm);
}
