using Glabella.Quantities;

namespace Glabella.Clinic.Treatments;

/// <summary>Where and what was given, with what was planned there.</summary>
internal sealed record GivenSite(
    string Id, string Area, FacePoint Point, Side Side, string Muscle, decimal Units, decimal DepthMm,
    decimal? PlannedUnits, decimal? PlannedDepthMm, string? DeviationReason)
{
    /// <summary>What the rules found and it was given in spite of, as JSON; null when nothing.</summary>
    public string? Findings { get; init; }
}
