using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A face in millimetres from the landmarks of one photograph.</summary>
/// <remarks>
/// <para>The picture is taken as a weak perspective view: one scale for the whole head, depth in the same pixels. Head pose is the rotation that
/// brings the points that expressions move least nearest to the reference face (<see cref="RigidAlignment"/>). What is left of the head's turn shows
/// as a difference between the face and its own mirror image; half the rotation between the two sets the symmetry plane on x = 0.</para>
/// <para>Scale: the horizontal diameter of the visible iris (parameter face-scale.iris-diameter), both eyes averaged, or a ruler. Its error adds in
/// squares the spread of that diameter between people and one pixel of edge at each measured end.</para>
/// <para>Valid for gaze at the camera, head within about 25° of frontal, and a camera at least four head-widths away. Ignores perspective and lens
/// distortion. Derivation and limits: docs/model/photograph.md.</para>
/// </remarks>
public static class FaceFromLandmarks
{
    /// <summary>Points of the landmarker: the face and two irises of five points each.</summary>
    public const int ImagePointCount = 478;

    /// <summary>Points of the face without irises.</summary>
    public const int FacePointCount = 468;

    /// <summary>Landmarks that expressions move least: forehead and temple contour, bridge and back of the nose, canthi.</summary>
    public static IReadOnlyList<int> SteadyPoints { get; } =
    [
        10, 338, 297, 332, 284, 251, 389, 356, 454, 109, 67, 103, 54, 21, 162, 127, 234,
        168, 6, 197, 195, 5, 4, 33, 133, 362, 263,
    ];

    private static readonly (int First, int Second)[] IrisWidths = [(469, 471), (474, 476)];

    /// <summary>The 468 landmarks of the canonical face in the face frame, mm.</summary>
    public static IReadOnlyList<FacePoint> Reference { get; } = [.. FaceTopology.Shared.Cage.Points.Take(FacePointCount)];

    /// <summary>Computes the face against the canonical face.</summary>
    /// <param name="landmarks">478 landmarks of the refined landmarker on an upright, unmirrored picture, px.</param>
    /// <param name="ruler">A known length on the picture, or null to take the scale from the irises.</param>
    /// <exception cref="ArgumentException">A count is wrong, a coordinate is not finite, or an iris has no width.</exception>
    public static FaceFit Compute(IReadOnlyList<ImagePoint> landmarks, RulerMark? ruler = null) =>
        Compute(landmarks, Reference, ruler);

    /// <summary>Computes the face.</summary>
    /// <param name="landmarks">478 landmarks of the refined landmarker on an upright, unmirrored picture, px.</param>
    /// <param name="reference">The 468 landmarks of the reference face in the face frame, mm.</param>
    /// <param name="ruler">A known length on the picture, or null to take the scale from the irises.</param>
    /// <exception cref="ArgumentException">A count is wrong, a coordinate is not finite, or an iris has no width.</exception>
    public static FaceFit Compute(IReadOnlyList<ImagePoint> landmarks, IReadOnlyList<FacePoint> reference, RulerMark? ruler)
    {
        Check(landmarks, reference);
        var irisPx = IrisPx(landmarks);
        return Placed(landmarks, InMillimetres(landmarks, 1), reference, FaceScale.Compute(irisPx, ruler));
    }

    /// <summary>Computes the face against the canonical face, at a scale that is known already.</summary>
    /// <param name="landmarks">478 landmarks of the refined landmarker on an upright, unmirrored picture, px.</param>
    /// <param name="scale">The scale of this picture.</param>
    /// <exception cref="ArgumentException">A count is wrong, or a coordinate is not finite.</exception>
    public static FaceFit Compute(IReadOnlyList<ImagePoint> landmarks, FaceScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        Check(landmarks, Reference);
        return Placed(landmarks, InMillimetres(landmarks, 1), Reference, scale);
    }

    /// <summary>The face of points that lie in the frame of the camera, in pixels of a picture.</summary>
    /// <param name="landmarks">The landmarks as found on the picture, px.</param>
    /// <param name="points">478 points in the camera's frame, y up and z toward the camera, px.</param>
    /// <param name="reference">The reference face, mm.</param>
    /// <param name="scale">Millimetres a pixel.</param>
    internal static FaceFit Placed(IReadOnlyList<ImagePoint> landmarks, IReadOnlyList<FacePoint> points, IReadOnlyList<FacePoint> reference, FaceScale scale)
    {
        FacePoint[] raw = [.. points.Select(p => p.Times(scale.MmPerPixel))];
        var pose = Pose(raw, reference);
        FacePoint[] upright = [.. raw.Select(p => pose.Rotation.Apply(Offset(p, pose.CentreFrom)))];
        var half = HalfTurnToOwnMirrorImage(upright, MirrorPairs(reference));
        var aligned = Placed([.. upright.Select(half.Apply)], pose.CentreTo);
        return Describe(landmarks, aligned, scale, IrisPx(landmarks), pose.Rotation);
    }

    /// <summary>The head's pose: what brings its steady points nearest to the reference.</summary>
    internal static RigidAlignment Pose(IReadOnlyList<FacePoint> points, IReadOnlyList<FacePoint> reference) =>
        RigidAlignment.Compute([.. SteadyPoints.Select(i => points[i])], [.. SteadyPoints.Select(i => reference[i])]);

    /// <summary>Landmarks as points of the camera's frame: y up, z toward the camera.</summary>
    internal static FacePoint[] InMillimetres(IEnumerable<ImagePoint> landmarks, double mmPerPixel) =>
        [.. landmarks.Select(p => new FacePoint(p.X * mmPerPixel, -p.Y * mmPerPixel, -p.Z * mmPerPixel))];

    /// <summary>Mean horizontal diameter of both irises, px.</summary>
    internal static double IrisPx(IReadOnlyList<ImagePoint> landmarks) =>
        IrisWidths.Average(pair => landmarks[pair.First].DistancePx(landmarks[pair.Second]));

    internal static void Check(IReadOnlyList<ImagePoint> landmarks, IReadOnlyList<FacePoint> reference)
    {
        ArgumentNullException.ThrowIfNull(landmarks);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfNotEqual(landmarks.Count, ImagePointCount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(reference.Count, FacePointCount);
        if (!landmarks.All(p => double.IsFinite(p.X) && double.IsFinite(p.Y) && double.IsFinite(p.Z)))
        {
            throw new ArgumentException("Every landmark coordinate must be finite.", nameof(landmarks));
        }
    }

    /// <summary>The landmark that lies opposite one of the 468 on the reference face; a midline landmark is its own.</summary>
    public static int MirrorLandmark(int landmark)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(landmark);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(landmark, FacePointCount);
        return FaceTopology.Shared.MirrorVertex[landmark];
    }

    /// <summary>For each of the 468 landmarks the one at its mirror image; midline points are their own.</summary>
    /// <param name="reference">The reference face, symmetric about x = 0.</param>
    public static IReadOnlyList<int> MirrorPairs(IReadOnlyList<FacePoint> reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return [.. reference.Select(p => NearestTo(new(-p.X, p.Y, p.Z), reference))];
    }

    private static int NearestTo(FacePoint p, IReadOnlyList<FacePoint> points)
    {
        var best = 0;
        for (var i = 1; i < points.Count; i++)
        {
            best = p.DistanceMm(points[i]) < p.DistanceMm(points[best]) ? i : best;
        }

        return best;
    }

    // Mirroring at the head's own plane and then at x = 0 is a turn by twice the angle between the planes.
    private static Rotation HalfTurnToOwnMirrorImage(FacePoint[] upright, IReadOnlyList<int> mirror)
    {
        FacePoint[] mirrored = [.. mirror.Select(i => new FacePoint(-upright[i].X, upright[i].Y, upright[i].Z))];
        return RigidAlignment.Compute([.. upright.Take(FacePointCount)], mirrored).Rotation.Half();
    }

    private static FacePoint[] Placed(FacePoint[] points, FacePoint steadyCentre)
    {
        var centre = RigidAlignment.Centre([.. SteadyPoints.Select(i => points[i])]);
        var middle = points.Take(FacePointCount).Average(p => p.X);
        return [.. points.Select(p => p.Moved(-middle, steadyCentre.Y - centre.Y, steadyCentre.Z - centre.Z))];
    }

    private static FacePoint Offset(FacePoint p, FacePoint centre) => p.Moved(-centre.X, -centre.Y, -centre.Z);

    private static FaceFit Describe(IReadOnlyList<ImagePoint> px, FacePoint[] mm, FaceScale scale, double irisPx, Rotation toUpright)
    {
        // Where the head's axes point on the picture: it nods, then turns, then tilts.
        var toPicture = toUpright.Inverse();
        var (left, up, ahead) = (toPicture.Apply(new(1, 0, 0)), toPicture.Apply(new(0, 1, 0)), toPicture.Apply(new(0, 0, 1)));
        return new(
            [.. mm.Take(FacePointCount)],
            scale.MmPerPixel,
            scale.ErrorPercent,
            scale.ByRuler,
            irisPx,
            irisPx * scale.MmPerPixel,
            YawDegrees: Degrees(Math.Asin(Math.Clamp(-left.Z, -1, 1))),
            PitchDegrees: Degrees(Math.Atan2(-up.Z, ahead.Z)),
            RollDegrees: Degrees(Math.Atan2(-left.Y, left.X)),
            InterpupillaryMm: mm[468].DistanceMm(mm[473]),
            FaceWidthMm: mm[234].DistanceMm(mm[454]),
            EyeOpening: Math.Min(Ratio(px, 159, 145, 33, 133), Ratio(px, 386, 374, 362, 263)),
            MouthOpening: Ratio(px, 13, 14, 61, 291));
    }

    private static double Ratio(IReadOnlyList<ImagePoint> px, int top, int bottom, int right, int left) =>
        px[top].DistancePx(px[bottom]) / Math.Max(px[right].DistancePx(px[left]), 1e-9);

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
