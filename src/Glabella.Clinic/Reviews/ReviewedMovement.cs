using Glabella.Quantities;

namespace Glabella.Clinic.Reviews;

/// <summary>How much of a movement is kept, judged by eye in quarters.</summary>
/// <param name="Movement">Id of the movement.</param>
/// <param name="KeptPercent">0, 25, 50, 75 or 100.</param>
/// <param name="Predicted">In per cent kept; null where nothing was predicted.</param>
public sealed record ReviewedMovement(string Movement, Side Side, int KeptPercent, PredictedFigure? Predicted = null)
{
    /// <summary>The step of the judgement.</summary>
    public const int Step = 25;

    /// <summary>Beside the predicted band; null where nothing was predicted.</summary>
    public BandPlace? Place => Predicted?.PlaceOf(KeptPercent, Step);
}
