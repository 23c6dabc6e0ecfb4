namespace Glabella.Mechanics;

/// <summary>A facial expression as contractions of muscles.</summary>
/// <param name="Id">For example "frown".</param>
/// <param name="Name">The name as people read it.</param>
/// <param name="Activations">Contraction of each muscle at full effort; muscles not named rest.</param>
public sealed record Expression(string Id, string Name, IReadOnlyList<MuscleActivation> Activations);
