using Glabella.Anatomy;

namespace Glabella.App.Web.Photographs;

// The JSON of the capture page, record for interface the same as client/src/capture/contract.ts.

internal sealed record StoredPhotograph(Guid PhotographId, int WidthPx, int HeightPx);

internal sealed record RulerOnPicture(IReadOnlyList<double> FromPx, IReadOnlyList<double> ToPx, double LengthMm);

/// <param name="LandmarksPx">x, y, z of 478 landmarks in pixels of the photograph.</param>
/// <param name="SeriesId">The sitting whose other photographs belong to the face; null for none.</param>
internal sealed record FaceRequest(Guid PhotographId, IReadOnlyList<double> LandmarksPx, RulerOnPicture? Ruler, Guid? SeriesId);

internal sealed record ProposedFace(
    double ScaleErrorPercent,
    bool ScaledByRuler,
    double MmPerPixel,
    double IrisPx,
    double IrisMm,
    double InterpupillaryMm,
    double InterpupillaryErrorMm,
    double FaceWidthMm,
    double FaceWidthErrorMm,
    double YawDegrees,
    double PitchDegrees,
    double RollDegrees,
    IReadOnlyList<FaceRemark> Remarks);

/// <param name="Next">Where the visit goes on.</param>
internal sealed record ConfirmedFace(Guid FaceId, string Next);
