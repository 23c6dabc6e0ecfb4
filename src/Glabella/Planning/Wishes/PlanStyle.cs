namespace Glabella.Planning.Wishes;

/// <summary>A named place between soft and frozen.</summary>
/// <param name="Id">For example "natural".</param>
/// <param name="Name">For a reader.</param>
/// <param name="Firmness">0 soft to 1 frozen.</param>
/// <param name="Words">What it means to a patient.</param>
public sealed record PlanStyle(string Id, string Name, double Firmness, string Words);
