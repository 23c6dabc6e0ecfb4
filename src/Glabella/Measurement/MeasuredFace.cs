using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Measurement;

/// <summary>The points of one photograph in the face frame, head pose taken out, ready to be measured.</summary>
/// <remarks>
/// <para>At rest the face is upright by its own symmetry (<see cref="FaceFromLandmarks"/>). In an expression it lies on the same person's face at rest
/// by the points that expressions move least (<see cref="HeadPose"/>), with that picture's scale, because narrowed lids hide the irises.</para>
/// <para>A pupil that looks at the camera moves in a turned head. It is set back to straight ahead: the iris turns about the eye's centre, by the
/// angle between the camera and straight ahead (parameter measure.iris-plane).</para>
/// </remarks>
/// <param name="PointsMm">478 points in the face frame, mm: 468 landmarks, then the irises as found.</param>
/// <param name="RightPupil">Centre of the patient's right pupil, looking straight ahead, mm.</param>
/// <param name="LeftPupil">Centre of the patient's left pupil, looking straight ahead, mm.</param>
/// <param name="Scale">Millimetres a pixel, with its error.</param>
/// <param name="TowardCamera">Unit vector to the camera.</param>
public sealed record MeasuredFace(IReadOnlyList<FacePoint> PointsMm, FacePoint RightPupil, FacePoint LeftPupil, MeasuredScale Scale, FacePoint TowardCamera)
{
    private const int RightIris = 468;
    private const int LeftIris = 473;

    /// <summary>From a picture of the face at rest.</summary>
    /// <param name="landmarks">478 landmarks, px.</param>
    /// <param name="known">The scale that a ruler gave this picture, or null to take it from the irises.</param>
    public static MeasuredFace AtRest(IReadOnlyList<ImagePoint> landmarks, FaceScale? known = null)
    {
        var fit = known is null ? FaceFromLandmarks.Compute(landmarks) : FaceFromLandmarks.Compute(landmarks, known);
        var scale = new MeasuredScale(fit.MmPerPixel, fit.ScaleErrorPercent / 100, MeasuredScale.EdgeShare(fit), fit.ScaledByRuler);
        return Of(HeadPose.Remove(landmarks, fit.MmPerPixel, fit.LandmarksMm), scale);
    }

    /// <summary>From a picture of the same person, in the same sitting, making an expression.</summary>
    /// <param name="landmarks">478 landmarks, px.</param>
    /// <param name="rest">The same face at rest.</param>
    public static MeasuredFace Moved(IReadOnlyList<ImagePoint> landmarks, MeasuredFace rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var pose = HeadPose.RemoveWithScale(landmarks, rest.PointsMm);
        return Of(pose, rest.Scale with { MmPerPixel = pose.MmPerPixel });
    }

    /// <summary>Degrees the head is turned, positive toward the patient's left.</summary>
    public double YawDegrees => -Math.Atan2(TowardCamera.X, TowardCamera.Z) * 180 / Math.PI;

    /// <summary>Degrees the head is raised, positive for chin up.</summary>
    public double PitchDegrees => -Math.Asin(Math.Clamp(TowardCamera.Y, -1, 1)) * 180 / Math.PI;

    private static MeasuredFace Of(HeadPose pose, MeasuredScale scale)
    {
        var depth = Measure.ParameterOf("measure.iris-plane").Value;
        var gaze = pose.TowardCamera.Minus(new(0, 0, 1)).Times(depth);
        return new(pose.PointsMm, pose.PointsMm[RightIris].Minus(gaze), pose.PointsMm[LeftIris].Minus(gaze), scale, pose.TowardCamera);
    }
}
