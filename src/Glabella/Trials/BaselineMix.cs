namespace Glabella.Trials;

/// <summary>Share of subjects whose line the investigator grades moderate and severe at full contraction before treatment.</summary>
/// <param name="Moderate">0 to 1.</param>
/// <param name="Severe">0 to 1; the two sum to 1, but for the rounding of what was published.</param>
public sealed record BaselineMix(double Moderate, double Severe);
