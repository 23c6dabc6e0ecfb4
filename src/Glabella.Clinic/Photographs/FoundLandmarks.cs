using Glabella.Anatomy;

namespace Glabella.Clinic.Photographs;

/// <summary>Landmarks found on a photograph.</summary>
/// <param name="PointsPx">478 points, px of the photograph.</param>
/// <param name="Frames">How many frames of the camera were averaged; 1 for a single picture.</param>
/// <param name="JitterPx">Scatter of a point between those frames, px, root mean square.</param>
/// <param name="Corrected">Whether a person moved a point.</param>
public sealed record FoundLandmarks(IReadOnlyList<ImagePoint> PointsPx, int Frames, double JitterPx, bool Corrected);
