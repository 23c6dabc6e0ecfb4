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
            new(Septum(p, factor: 0.5), usual, OfSeptum: true),
            new(Septum(p, factor: 2), usual, OfSeptum: true),
            new(p, p["risk.placement-sd-low"]),
            new(p, p["risk.placement-sd-high"]),
        ];
    }

    /// <summary>Assumed: passages carry half or twice as much, while tight septa hold over a longer or a shorter way from the rim.</summary>
    private static ModelParameters Septum(ModelParameters p, double factor) => p
        .With("septum.open-transmission", p["septum.open-transmission"] * factor)
        .With("septum.rim-length", p["septum.rim-length"] / Math.Sqrt(factor));
}
