using System.Collections.Immutable;

namespace Glabella.Planning.Optimisation;

/// <summary>What one change at one site does to the figures of a plan.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="Change">"without", or the way it is moved: "up", "down", "medial", "lateral"; by <paramref name="ByMm"/>.</param>
/// <param name="ByMm">How far; 0 when it is left out.</param>
/// <param name="Figures">What changes, the most first.</param>
public sealed record SiteEffect(string SiteId, string Change, double ByMm, ImmutableArray<FigureChange> Figures);

