using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>How the position of one brow at rest is drawn: as more or less tone of the muscle that holds it up.</summary>
/// <remarks>
/// Depressors lose tone: the frontalis shortens and the brow rises along its field. The frontalis loses tone: the brow sinks along the same field. How many
/// millimetres, the planning says (docs/model/risk.md); here they become a contraction, so that number and picture are one.
/// </remarks>
/// <param name="Side">The patient's side.</param>
/// <param name="Muscle">Id of the muscle whose field moves the brow.</param>
/// <param name="ContractionPerMm">Contraction that moves the middle of the brow by one millimetre; 0 where the muscle hardly moves it.</param>
public sealed record RestingBrow(Side Side, string Muscle, double ContractionPerMm)
{
    private const string Holder = "frontalis";

    // A muscle measured as without strength cannot show a tone.
    private const double LeastLiftMm = 0.5;

    internal static RestingBrow Of(FaceMechanics mechanics, Side side)
    {
        var liftMm = mechanics.BrowLiftMm(side, (muscle, of) => muscle == Holder && of == side ? 1 : 0);
        return new(side, Holder, liftMm < LeastLiftMm ? 0 : 1 / liftMm);
    }
}
