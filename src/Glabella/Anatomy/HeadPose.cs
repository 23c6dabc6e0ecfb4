using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Landmarks of one picture laid onto a face that is already upright: head pose taken out, so that movements of the skin are left.</summary>
/// <remarks>
/// <para>The rotation, shift and, if wished, scale of Horn (1987) that bring the points which expressions move least (temples, nose, canthi) nearest to those of the face
/// given (<see cref="RigidAlignment"/>). Against the patient's own face at rest no symmetry is assumed: a one-sided movement stays one-sided.</para>
/// <para>Ignores perspective; depth is the landmarker's own guess. Limits: docs/model/measures.md.</para>
/// </remarks>
/// <param name="PointsMm">As many points as the picture had, in the frame of the face, mm.</param>
/// <param name="TowardCamera">Unit vector from the head to the camera in the frame of the face; (0, 0, 1) when seen straight from the front.</param>
/// <param name="MmPerPixel">The scale used, mm.</param>
/// <param name="MisfitMm">Root mean square of what is left between the steady points, mm.</param>
public sealed record HeadPose(IReadOnlyList<FacePoint> PointsMm, FacePoint TowardCamera, double MmPerPixel, double MisfitMm)
{
    // The border of the forehead goes with frontalis; temples, bridge and back of the nose, canthi stay.
    private static readonly int[] ForeheadBorder = [10, 338, 297, 332, 284, 109, 67, 103, 54];
    private static readonly int[] StillPoints = [.. FaceFromLandmarks.SteadyPoints.Except(ForeheadBorder)];

    /// <summary>Takes the pose out at a known scale.</summary>
    /// <param name="landmarks">At least 468 landmarks of an upright, unmirrored picture, px; irises may follow.</param>
    /// <param name="mmPerPixel">Scale of that picture, mm.</param>
    /// <param name="face">At least 468 landmarks of the face to lie on, in the face frame, mm.</param>
    public static HeadPose Remove(IReadOnlyList<ImagePoint> landmarks, double mmPerPixel, IReadOnlyList<FacePoint> face) =>
        Compute(landmarks, mmPerPixel, face, fitScale: false);

    /// <summary>Takes the pose out and the scale from the face given: two pictures of one person need no second look at the irises.</summary>
    /// <param name="landmarks">At least 468 landmarks of an upright, unmirrored picture, px; irises may follow.</param>
    /// <param name="face">At least 468 landmarks of the same person's face, in the face frame, mm.</param>
    public static HeadPose RemoveWithScale(IReadOnlyList<ImagePoint> landmarks, IReadOnlyList<FacePoint> face) =>
        Compute(landmarks, 1, face, fitScale: true);

    private static HeadPose Compute(IReadOnlyList<ImagePoint> landmarks, double mmPerPixel, IReadOnlyList<FacePoint> face, bool fitScale)
    {
        ArgumentNullException.ThrowIfNull(landmarks);
        ArgumentNullException.ThrowIfNull(face);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mmPerPixel);
        ArgumentOutOfRangeException.ThrowIfLessThan(landmarks.Count, FaceTopology.LandmarkCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(face.Count, FaceTopology.LandmarkCount);
        FacePoint[] raw = [.. landmarks.Select(p => new FacePoint(p.X, -p.Y, -p.Z).Times(mmPerPixel))];
        FacePoint[] steady = [.. StillPoints.Select(i => face[i])];
        var pose = RigidAlignment.Compute([.. StillPoints.Select(i => raw[i])], steady);
        var scale = fitScale ? pose.Scale : 1;
        FacePoint[] placed = [.. raw.Select(p => pose.Rotation.Apply(p.Minus(pose.CentreFrom)).Times(scale).Plus(pose.CentreTo))];
        var misfit = StillPoints.Average(i => Math.Pow(placed[i].DistanceMm(face[i]), 2));
        return new(placed, pose.Rotation.Apply(new(0, 0, 1)), mmPerPixel * scale, Math.Sqrt(misfit));
    }
}
