namespace Glabella.Mechanics;

/// <summary>A facial expression as contractions of muscles.</summary>
/// <param name="Id">For example "frown".</param>
/// <param name="Name">The name as people read it.</param>
/// <param name="ActionUnits">Its action units of the Facial Action Coding System, in words.</param>
/// <param name="Lines">Ids of the lines it shows.</param>
/// <param name="Activations">Contraction of each muscle at full effort; muscles not named rest.</param>
public sealed record Expression(string Id, string Name, string ActionUnits, IReadOnlyList<string> Lines, IReadOnlyList<MuscleActivation> Activations);
