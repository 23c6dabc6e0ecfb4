using Glabella.Pharmacology;

namespace Glabella.Planning;

/// <summary>One set of assumptions under which risks are computed: what is least well known, moved to either end.</summary>
/// <param name="Parameters">The constants.</param>
/// <param name="PlacementSdMm">Scatter of each site.</param>
/// <param name="OfSeptum">Whether only muscles behind the septum tell it from the usual one.</param>
internal sealed record RiskScenario(ModelParameters Parameters, double PlacementSdMm, bool OfSeptum = false)
{
    /// <summary>The usual assumptions first, then each of the least known at its low and its high end.</summary>
    public static IReadOnlyList<RiskScenario> All(ModelParameters p)
    {
        var usual = p["risk.placement-sd"];
        return
        [
            new(p, usual),
            new(p.With("spread.length", p["risk.spread-length-low"]), usual),
            new(p.With("spread.length", p["risk.spread-length-high"]), usual),
            new(p.With("septum.transmission", p["septum.transmission"] / 2), usual, OfSeptum: true),
            new(p.With("septum.transmission", p["septum.transmission"] * 2), usual, OfSeptum: true),
            new(p, p["risk.placement-sd-low"]),
            new(p, p["risk.placement-sd-high"]),
        ];
    }
}
