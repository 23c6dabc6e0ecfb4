using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>How strong one muscle of this face is.</summary>
/// <param name="Muscle">Muscle id, for example "frontalis".</param>
/// <param name="Side">The patient's side; midline for an unpaired muscle.</param>
/// <param name="Factor">Times the strength of the reference face, 0 to 5.</param>
/// <param name="Origin">How it is known, for example "brow raise 8.1 mm, photographs of 22 Nov 2026".</param>
public sealed record StrengthFinding(string Muscle, Side Side, double Factor, string Origin);
