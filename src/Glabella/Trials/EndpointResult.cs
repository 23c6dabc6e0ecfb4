namespace Glabella.Trials;

/// <summary>The forecast of one endpoint of an arm.</summary>
/// <param name="Endpoint">What is counted.</param>
/// <param name="Day">Days after the injection; null for a duration.</param>
/// <param name="Value">The expectation over the population: per cent of subjects, or days.</param>
/// <param name="Low">Lower end of the 90 % prediction interval of such a trial, in the same unit.</param>
/// <param name="High">Upper end.</param>
public sealed record EndpointResult(Endpoint Endpoint, int? Day, double Value, double Low, double High);
