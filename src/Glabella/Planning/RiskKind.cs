using Glabella.Anatomy;
using Glabella.Pharmacology;

namespace Glabella.Planning;

/// <summary>An unwanted effect: which muscles must not weaken, how much is too much, and what it is measured against.</summary>
/// <param name="Id">Id of the risk.</param>
/// <param name="Name">For a reader.</param>
/// <param name="Muscles">Any one of these, on either side.</param>
/// <param name="Threshold">Weakness from which the effect shows.</param>
/// <param name="Reference">Protocol of the label pattern.</param>
/// <param name="NearBrow">Whether only endplates near the brow count.</param>
/// <param name="Note">Basis and limits.</param>
internal sealed record RiskKind(
    string Id, string Name, string[] Muscles, double Threshold, string Reference, bool NearBrow, string Note)
{
    public static IReadOnlyList<RiskKind> All(ModelParameters p) =>
    [
        new("eyelid-ptosis", "Drooping eyelid", ["levator-palpebrae-superioris"], p["risk.eyelid-ptosis-weakness"], "glabella-5", false,
            "Relative to the label's glabellar pattern on this face. The size of the effect of height, volume and septum is not validated: read it as an order, not as a percentage."),
        new("brow-ptosis", "Drooping brow", ["frontalis"], p["risk.brow-ptosis-weakness"], "forehead-5+glabella-5", true,
            "Relative to the label's forehead and glabellar pattern on this face. The balance with the brow depressors is not modelled, and the size is not validated."),
        new("smile-asymmetry", "Uneven smile", ["zygomaticus-major", "zygomaticus-minor"], p["risk.smile-weakness"], "crows-feet-3x2", false,
            "Relative to the label's crow's feet pattern on this face. The size is not validated."),
    ];

    /// <summary>Weights of a muscle's endplates for this risk, summing to 1.</summary>
    public double[] WeightsOf(FittedMuscle muscle, FaceAtlas atlas, double scaleMm)
    {
        var weights = muscle.Endplates
            .Select(e => e.Weight * (NearBrow ? Math.Exp(-Math.Max(0, atlas.HeightAboveBrowMm(e.Point)) / scaleMm) : 1))
            .ToArray();
        var sum = weights.Sum();
        return sum > 0 ? [.. weights.Select(w => w / sum)] : weights;
    }
}
