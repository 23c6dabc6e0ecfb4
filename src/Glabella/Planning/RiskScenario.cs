using Glabella.Pharmacology;

namespace Glabella.Planning;

/// <summary>One set of assumptions under which risks are computed: what is least well known, moved to either end.</summary>
/// <param name="Parameters">The constants.</param>
/// <param name="PlacementSdMm">Scatter of each site.</param>
/// <param name="Only">The one effect that tells it from the usual one; null when all do.</param>
internal sealed record RiskScenario(ModelParameters Parameters, double PlacementSdMm, RiskKind? Only = null)
{
    /// <summary>The usual assumptions first, then each of the least known at its low and its high end, scatter last.</summary>
    public static IReadOnlyList<RiskScenario> All(ModelParameters p)
    {
        var usual = p["risk.placement-sd"];
        return
        [
            new(p, usual),
            new(p.With("spread.length", p["risk.spread-length-low"]), usual),
            new(p.With("spread.length", p["risk.spread-length-high"]), usual),
            new(Septum(p, factor: 0.5), usual, RiskKind.Eyelid),
            new(Septum(p, factor: 2), usual, RiskKind.Eyelid),
            new(p, p["risk.placement-sd-low"]),
            new(p, p["risk.placement-sd-high"]),
        ];
    }

    public bool Concerns(RiskKind kind) => Only is null || Only == kind;

    /// <summary>Assumed: passages carry half or twice as much, while tight septa hold over a longer or a shorter way from the rim.</summary>
    private static ModelParameters Septum(ModelParameters p, double factor) => p
        .With("septum.open-transmission", p["septum.open-transmission"] * factor)
        .With("septum.rim-length", p["septum.rim-length"] / Math.Sqrt(factor));
}
