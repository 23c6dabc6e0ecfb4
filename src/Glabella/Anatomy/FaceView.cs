namespace Glabella.Anatomy;

/// <summary>One photograph of a sitting, as far as it says something about the shape of the face at rest.</summary>
/// <param name="Name">How remarks name it, for example "rest" or "right-45".</param>
/// <param name="LandmarksPx">478 landmarks on the upright, unmirrored picture, px.</param>
/// <param name="Ruler">A known length on this picture, or null.</param>
public sealed record FaceView(string Name, IReadOnlyList<ImagePoint> LandmarksPx, RulerMark? Ruler = null);
