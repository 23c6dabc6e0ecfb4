namespace Glabella.App.Web.Photographs;

// The JSON of a patient's photographs, record for interface the same as client/src/photographs-contract.ts.

/// <summary>One sitting.</summary>
/// <param name="Photographs">In the order they were taken.</param>
internal sealed record PhotographSeries(Guid SeriesId, DateTimeOffset TakenAt, IReadOnlyList<SeriesPhotograph> Photographs);

/// <param name="LandmarksPx">x, y, z of 478 landmarks in pixels of the photograph, as they hold now; null when none were found.</param>
internal sealed record SeriesPhotograph(
    Guid PhotographId, string View, string Url, int WidthPx, int HeightPx, IReadOnlyList<double>? LandmarksPx);

/// <param name="LandmarksPx">x, y, z of 478 landmarks in pixels of the photograph.</param>
/// <param name="Frames">How many frames were averaged; 1 for a single picture.</param>
/// <param name="JitterPx">Scatter of a point between those frames, px.</param>
/// <param name="Corrected">Whether a person moved a point.</param>
internal sealed record LandmarksRequest(IReadOnlyList<double> LandmarksPx, int Frames, double JitterPx, bool Corrected);

internal sealed record KeptLandmarks(Guid PhotographId, int Revision);
