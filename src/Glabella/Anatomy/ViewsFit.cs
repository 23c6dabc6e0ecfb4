namespace Glabella.Anatomy;

/// <summary>A face from several pictures, and how well each of them agrees with it.</summary>
/// <param name="Fit">The face; pose, iris and openings are those of the picture that faces the camera most.</param>
/// <param name="Views">One entry a picture, in the order given.</param>
public sealed record ViewsFit(FaceFit Fit, IReadOnlyList<ViewAgreement> Views);

/// <summary>How one picture agrees with the face found from all of them.</summary>
/// <param name="Name">The name of the view.</param>
/// <param name="YawDegrees">Head turned, positive toward the patient's left.</param>
/// <param name="ResidualMm">Root mean square distance, in the plane of the picture, between points found and points of the face, weighted by visibility, mm.</param>
/// <param name="Used">False when the picture disagrees with the others and was left out.</param>
public sealed record ViewAgreement(string Name, double YawDegrees, double ResidualMm, bool Used);
