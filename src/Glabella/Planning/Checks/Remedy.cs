using Glabella.Quantities;

namespace Glabella.Planning.Checks;

/// <summary>One act that would mend a finding.</summary>
/// <param name="Label">For the button, for example "Move up 3.2 mm".</param>
/// <param name="MoveMm">The displacement of the site, mm; null when it is not moved.</param>
/// <param name="SetUnits">The Units to set; null when they stay.</param>
public sealed record Remedy(string Label, FacePoint? MoveMm = null, decimal? SetUnits = null);
