using Glabella.Quantities;

namespace Glabella.Clinic.Reviews;

/// <summary>One line graded at a review, 0 none to 3 severe.</summary>
/// <param name="Line">Line id.</param>
/// <param name="Before">What it was before treatment, as found at signing; null when it was not graded then.</param>
/// <param name="Predicted">Null where nothing was predicted for this line or this day.</param>
public sealed record ReviewedGrade(string Line, Side Side, bool AtRest, int Grade, double? Before = null, PredictedFigure? Predicted = null)
{
    /// <summary>Grades better than before; negative is worse; null when not graded before.</summary>
    public double? Better => Before - Grade;

    /// <summary>Beside the predicted band; null where nothing was predicted.</summary>
    public BandPlace? Place => Predicted?.PlaceOf(Grade, 1);
}
