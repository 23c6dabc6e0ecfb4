using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One area of a plan added up.</summary>
/// <param name="Area">Area id.</param>
/// <param name="Name">For a reader.</param>
/// <param name="Dose">All injections of the area.</param>
/// <param name="Volume">Their volume.</param>
/// <param name="Sites">Number of injections.</param>
public sealed record AreaTotal(string Area, string Name, Dose Dose, Millilitres Volume, int Sites);
