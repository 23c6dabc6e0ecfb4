namespace Glabella.Quantities;

/// <summary>A constant that came from the world, with where it came from.</summary>
/// <param name="Key">Dotted key, for example "response.ed50".</param>
/// <param name="Value">The value in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit as text; "1" when there is none.</param>
/// <param name="Uncertainty">One standard deviation in the same unit, or null when unknown.</param>
/// <param name="Origin">Publication, data set, or the word "assumed" with the reason. Never empty.</param>
public sealed record Parameter(string Key, double Value, string Unit, double? Uncertainty, string Origin);
