using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Measures one movement between a face at rest and a picture of its expression.</summary>
/// <remarks>
/// The camera is fitted on points that the expression does not move; what the others are then off on the picture is the excursion. A picture shows it in
/// its own plane only, so its part in depth is taken from the direction in which the muscles of this face move those points, at the size seen.
/// </remarks>
internal static class MovementOnPicture
{
    // Points that the mechanics of the expression moves less than this stay still (assumed), and never fewer than this many.
    private const double StillMm = 0.4;
    private const int FewestStill = 60;
    private const int Rounds = 40;
    private const double DepthWeight = 0.03;

    private static readonly Dictionary<string, double> Parameters =
        ReferenceData.Read<Parameter[]>("face/strengths.json").ToDictionary(p => p.Key, p => p.Value);

    // Lids blink and jaws open whatever the expression is.
    private static readonly HashSet<int> Restless =
        [.. LandmarkGroups.RightEye, .. LandmarkGroups.LeftEye, .. LandmarkGroups.OuterLips, .. LandmarkGroups.InnerLips, .. LandmarkGroups.MiddleLips];

    public static MovementReading Read(FaceMechanics mechanics, FaceMovement movement, FaceFit rest, ExpressionPicture picture, LandmarkerResponse response)
    {
        var seen = FaceFromLandmarks.InMillimetres(picture.LandmarksPx, rest.MmPerPixel)[..FaceTopology.LandmarkCount];
        var camera = Camera(mechanics, movement.Expression, rest.LandmarksMm, seen);
        var (moving, against) = MovementMeasure.LandmarksOf(movement);
        var off = Mean(moving, i => Off(camera, rest.LandmarksMm[i], seen[i])).Minus(Mean(against, i => Off(camera, rest.LandmarksMm[i], seen[i])));
        var predicted = camera.Rotation.Apply(movement.VectorMm);
        var share = ((off.X * predicted.X) + (off.Y * predicted.Y)) / ((predicted.X * predicted.X) + (predicted.Y * predicted.Y));
        var excursion = camera.Rotation.Inverse().Apply(off with { Z = share * predicted.Z });
        var size = movement.Direction is { } direction ? excursion.Dot(direction) : Math.Sign(share) * excursion.Length();
        return new(movement.Id, movement.Name, movement.Side, size, ErrorMm(camera, rest, picture, moving.Length), rest.ScaleErrorPercent, movement.BeforeMm, response);
    }

    private static ViewCamera Camera(FaceMechanics mechanics, string expression, IReadOnlyList<FacePoint> rest, FacePoint[] seen)
    {
        var moved = mechanics.Pose(expression, 1, (_, _) => 1);
        var skin = mechanics.Atlas.Face.Surface.Vertices;
        var byMovement = Enumerable.Range(0, FaceTopology.LandmarkCount)
            .Where(i => !Restless.Contains(i))
            .Select(i => (Index: i, MovedMm: moved[i].DistanceMm(skin[i])))
            .OrderBy(point => point.MovedMm)
            .ToArray();
        int[] still = [.. byMovement.Where((point, rank) => rank < FewestStill || point.MovedMm < StillMm).Select(point => point.Index)];
        FacePoint[] from = [.. still.Select(i => rest[i])];
        FacePoint[] to = [.. still.Select(i => seen[i])];
        var alike = still.Select(_ => 1.0).ToArray();
        var start = RigidAlignment.Compute(from, to);
        var camera = new ViewCamera(start.Rotation, 1, start.CentreTo.Minus(start.Rotation.Apply(start.CentreFrom)));
        return Enumerable.Range(0, Rounds).Aggregate(camera, (now, _) => now.Refitted(to, from, alike, DepthWeight));
    }

    private static FacePoint Off(ViewCamera camera, FacePoint rest, FacePoint seen) => seen.Minus(camera.Project(rest)).Times(1 / camera.Scale);

    private static FacePoint Mean(int[] landmarks, Func<int, FacePoint> value) =>
        landmarks.Length == 0 ? default : Vector.Mean(landmarks.Select(value));

    private static double ErrorMm(ViewCamera camera, FaceFit rest, ExpressionPicture picture, int landmarks)
    {
        var jitter = picture.JitterPx * rest.MmPerPixel / Math.Sqrt(landmarks);
        var place = Parameters["strength.landmark-error"];
        var ahead = camera.Rotation.Apply(new(0, 0, 1));
        var before = Degrees(rest.YawDegrees, rest.PitchDegrees);
        var depth = Parameters["strength.depth-error"] * Math.Sqrt(Math.Pow(ahead.X - before.X, 2) + Math.Pow(ahead.Y - before.Y, 2));
        return Math.Sqrt((2 * ((place * place) + (jitter * jitter))) + (depth * depth));
    }

    // Where the nose points on a picture of a head turned by these angles.
    private static FacePoint Degrees(double yaw, double pitch) =>
        new(Math.Sin(yaw * Math.PI / 180) * Math.Cos(pitch * Math.PI / 180), Math.Sin(pitch * Math.PI / 180), 0);
}
