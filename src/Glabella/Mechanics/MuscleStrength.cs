using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>How strong one muscle of one person is.</summary>
/// <param name="Muscle">Muscle id.</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Factor">Its movement at full effort as a factor of the reference; 1 is the reference.</param>
public sealed record MuscleStrength(string Muscle, Side Side, double Factor);
