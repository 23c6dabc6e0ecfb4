namespace Glabella.Measurement;

/// <summary>What Emotrics measures on one side.</summary>
/// <param name="BrowHeightMm">Brow above the pupil.</param>
/// <param name="MarginalReflexDistance1Mm">Upper lid above the pupil.</param>
/// <param name="MarginalReflexDistance2Mm">Lower lid below the pupil.</param>
/// <param name="PalpebralFissureMm">Height of the lid opening at its middle.</param>
/// <param name="CommissureExcursionMm">Corner of the mouth from the lower lip in the midline.</param>
/// <param name="SmileAngleDegrees">Angle there between straight down and the corner.</param>
/// <param name="DentalShowMm">Gap between the lips half-way to the corner.</param>
public sealed record EmotricsSide(
    double BrowHeightMm,
    double MarginalReflexDistance1Mm,
    double MarginalReflexDistance2Mm,
    double PalpebralFissureMm,
    double CommissureExcursionMm,
    double SmileAngleDegrees,
    double DentalShowMm)
{
    internal IEnumerable<double> All =>
    [
        BrowHeightMm, MarginalReflexDistance1Mm, MarginalReflexDistance2Mm, PalpebralFissureMm, CommissureExcursionMm, SmileAngleDegrees, DentalShowMm,
    ];
}
