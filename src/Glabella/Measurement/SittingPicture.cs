using Glabella.Anatomy;

namespace Glabella.Measurement;

/// <summary>One photograph of a sitting with its landmarks.</summary>
/// <param name="Expression">Id of the expression it shows.</param>
/// <param name="Landmarks">478 landmarks, px.</param>
/// <param name="Scale">The scale that a ruler gave this picture; null to take it from the irises.</param>
/// <param name="Frames">How many camera frames the landmarks are the mean of.</param>
/// <param name="JitterPx">Standard deviation of a landmark between frames, px; zero for a single picture, whose jitter is in the landmarker's scatter.</param>
public sealed record SittingPicture(string Expression, IReadOnlyList<ImagePoint> Landmarks, FaceScale? Scale = null, int Frames = 1, double JitterPx = 0);
