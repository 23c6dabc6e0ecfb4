namespace Glabella.Planning;

/// <summary>An unwanted effect: what shows it, and what its likelihood is measured against.</summary>
/// <param name="Id">Id of the risk.</param>
/// <param name="Name">For a reader.</param>
/// <param name="Muscles">Any one of these, on either side, shows it by weakness; none when it is a matter of balance.</param>
/// <param name="Threshold">Parameter: the weakness from which it shows, or the distance.</param>
/// <param name="Reference">Protocol of the label pattern.</param>
/// <param name="Note">Basis and limits.</param>
internal sealed record RiskKind(string Id, string Name, string[] Muscles, string Threshold, string Reference, string Note)
{
    /// <summary>Every kind, in the order in which they are shown.</summary>
    public static IReadOnlyList<RiskKind> All => [Eyelid, Brow, Smile];

    public static RiskKind Eyelid { get; } = new(
        "eyelid-ptosis", "Drooping eyelid", ["levator-palpebrae-superioris"], "risk.eyelid-ptosis-weakness", "glabella-5",
        "Relative to the label's glabellar pattern on this face. The pattern's figure is calibrated; the size of the effect of height, volume and dose is not validated: read it as an order, not as a percentage.");

    public static RiskKind Brow { get; } = new(
        "brow-ptosis", "Drooping brow", [], "brow.visible-drop", "forehead-5+glabella-5",
        "Relative to the label's forehead and glabellar pattern on this face, from the balance of the muscles that raise and lower the brow. The pattern's figure is calibrated; the size of other effects is not validated, and low forehead sites may be riskier than it says.");

    public static RiskKind Smile { get; } = new(
        "smile-asymmetry", "Uneven smile", ["zygomaticus-major", "zygomaticus-minor"], "risk.smile-weakness", "crows-feet-3x2",
        "Relative to the label's crow's feet pattern on this face. The size is not validated.");
}
