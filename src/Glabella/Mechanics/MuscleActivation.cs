using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>How strongly one muscle contracts, 0 at rest and 1 fully.</summary>
public sealed record MuscleActivation(string Muscle, Side Side, double Contraction);
