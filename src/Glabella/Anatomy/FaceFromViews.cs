using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A face in millimetres from several photographs of one sitting, at rest and from different sides.</summary>
/// <remarks>
/// <para>Depth is not seen on a frontal picture, only learnt; turned pictures show it. Cameras (weak perspective) and points are found together
/// by least squares: coordinates on the picture count by how much the skin there faces the camera, learnt depth counts little
/// (<see cref="ViewTriangulation"/>). A picture whose points disagree by more than face-views.residual-limit is left out, the one first whose
/// absence lets the others agree best; the picture that faces the camera most stays.</para>
/// <para>Scale: the irises of the pictures that face the camera, or rulers. The spread of the iris between people is shared by all pictures, edges are not.</para>
/// <para>Ignores perspective and movement between the pictures. Derivation, errors and limits: docs/model/photograph.md.</para>
/// </remarks>
public static class FaceFromViews
{
    private static readonly Dictionary<string, double> Parameters =
        ReferenceData.Read<Parameter[]>("face-scale.json").ToDictionary(p => p.Key, p => p.Value);

    /// <summary>Computes the face; one view alone gives what <see cref="FaceFromLandmarks"/> gives.</summary>
    /// <exception cref="ArgumentException">There is no view, or one of them is not 478 finite points with irises.</exception>
    public static ViewsFit Compute(IReadOnlyList<FaceView> views)
    {
        ArgumentNullException.ThrowIfNull(views);
        ArgumentOutOfRangeException.ThrowIfZero(views.Count, nameof(views));
        foreach (var view in views)
        {
            FaceFromLandmarks.Check(view.LandmarksPx, FaceFromLandmarks.Reference);
        }

        SeenView[] seen = [.. views.Select(SeenView.Of)];
        var front = seen.MinBy(view => (Math.Abs(view.YawDegrees), view.Source.Name, view.Prescale))!;
        var used = Agreeing(seen, front);
        var shape = Solve(used);
        return new(Measure(used, shape, front), [.. seen.Select(view => Agreement(view, used, shape))]);
    }

    private static SeenView[] Agreeing(SeenView[] seen, SeenView front)
    {
        var used = seen;
        while (used.Length > 1 && WorstMm(used, Solve(used)) > Parameters["face-views.residual-limit"])
        {
            used = used.Where(view => view != front)
                .Select(left => used.Where(view => view != left).ToArray())
                .MinBy(rest => WorstMm(rest, Solve(rest)))!;
        }

        return used;
    }

    private static double WorstMm(SeenView[] used, ViewTriangulation shape) =>
        used.Select((view, v) => ViewTriangulation.Residual(shape.Cameras[v], shape.Points, view.Points, view.Weights)).Max();

    private static ViewTriangulation Solve(SeenView[] used)
    {
        var seenMm = Parameters["face-views.point-error"];
        var depthMm = Parameters["face-views.depth-error"];
        return ViewTriangulation.Solve(
            [.. used.Select(view => view.Points)], [.. used.Select(view => view.Weights)], seenMm * seenMm / (depthMm * depthMm), used.Select(view => view.Start));
    }

    private static FaceFit Measure(SeenView[] used, ViewTriangulation shape, SeenView front)
    {
        var limit = Parameters["face-pose.turn-advice"];
        var at = Array.IndexOf(used, front);
        int[] facing = [.. Enumerable.Range(0, used.Length).Where(v => v == at || Math.Abs(used[v].YawDegrees) <= limit || used[v].Source.Ruler is not null)];
        var scale = FaceScale.Combine([.. facing.Select(v => used[v].ScaleOn(shape.Cameras[v]))], [.. facing.Select(v => used[v].IrisPx)]);
        var camera = shape.Cameras[at];
        var onPicture = scale with { MmPerPixel = scale.MmPerPixel * front.Prescale / camera.Scale };
        var points = shape.Points.Select(camera.Project).Concat(front.Irises).Select(p => p.Times(1 / front.Prescale));
        return FaceFromLandmarks.Placed(front.Source.LandmarksPx, [.. points], FaceFromLandmarks.Reference, onPicture);
    }

    private static ViewAgreement Agreement(SeenView view, SeenView[] used, ViewTriangulation shape)
    {
        var at = Array.IndexOf(used, view);
        var camera = at >= 0 ? shape.Cameras[at] : Enumerable.Range(0, 60).Aggregate(view.Start, (now, _) => now.Refitted(view.Points, shape.Points, view.Weights, 0));
        return new(view.Source.Name, view.YawDegrees, ViewTriangulation.Residual(camera, shape.Points, view.Points, view.Weights), at >= 0);
    }

    /// <summary>A view made ready: points in about millimetres, a first camera, and how much each point counts.</summary>
    private sealed record SeenView(
        FaceView Source, double YawDegrees, double IrisPx, double Prescale, FacePoint[] Points, FacePoint[] Irises, double[] Weights, ViewCamera Start)
    {
        // A point on skin that faces away is guessed by the landmarker; it still helps where no other view sees it (assumed).
        private const double Guessed = 0.02;
        private const double WellSeenFacing = 0.5;

        public static SeenView Of(FaceView view)
        {
            var reference = FaceFromLandmarks.Reference;
            var raw = FaceFromLandmarks.InMillimetres(view.LandmarksPx, 1);
            var pose = FaceFromLandmarks.Pose(raw, reference);
            FacePoint[] scaled = [.. raw.Select(p => p.Times(pose.Scale))];
            var back = pose.Rotation.Inverse();
            var start = new ViewCamera(back, 1, pose.CentreFrom.Times(pose.Scale).Minus(back.Apply(pose.CentreTo)));
            var yaw = FaceFromLandmarks.Compute(view.LandmarksPx).YawDegrees;
            return new(
                view, yaw, FaceFromLandmarks.IrisPx(view.LandmarksPx), pose.Scale, scaled[..FaceFromLandmarks.FacePointCount],
                scaled[FaceFromLandmarks.FacePointCount..], [.. Enumerable.Range(0, reference.Count).Select(i => Weight(back, i))], start);
        }

        public FaceScale ScaleOn(ViewCamera camera)
        {
            var own = FaceScale.Compute(IrisPx, Source.Ruler);
            return own with { MmPerPixel = own.MmPerPixel * camera.Scale / Prescale };
        }

        private static double Weight(Rotation toPicture, int landmark)
        {
            var t = Math.Clamp(toPicture.Apply(PatientFace.Canonical.Surface.Normals[landmark]).Z / WellSeenFacing, 0, 1);
            return Guessed + ((1 - Guessed) * t * t * (3 - (2 * t)));
        }
    }
}
