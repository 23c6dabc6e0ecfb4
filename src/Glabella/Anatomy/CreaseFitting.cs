using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Carries the creases of the atlas to a face and applies what was changed on it by hand.</summary>
internal static class CreaseFitting
{
    private const double StepMm = 1.5;

    /// <summary>The creases of a face, those of the atlas first.</summary>
    /// <param name="face">The face.</param>
    /// <param name="edits">What was changed by hand; later edits of the same crease win.</param>
    public static Crease[] Fit(PatientFace face, IReadOnlyCollection<CreaseEdit> edits)
    {
        var changed = edits.GroupBy(edit => (edit.Id, edit.Side)).ToDictionary(group => group.Key, group => group.Last());
        var atlas = Places.Value.Select(place => (place.File, place.Curve, place.Side, place.Points, Edit: changed.GetValueOrDefault((place.Curve.Id, place.Side))));
        var known = Places.Value.Select(place => (place.Curve.Id, place.Side)).ToHashSet();
        return
        [
            .. atlas.Where(crease => crease.Edit is not { Removed: true }).Select(crease => Edited(OfAtlas(crease.File, crease.Curve, crease.Side, crease.Points, face), crease.Edit, face)),
            .. changed.Values.Where(edit => !edit.Removed && !known.Contains((edit.Id, edit.Side)) && IsOfKnownLine(edit)).Select(edit => Edited(Blank(edit), edit, face)),
        ];
    }

    private static Crease OfAtlas(CreaseFile file, CreaseCurve curve, Side side, SurfacePoint[] places, PatientFace face) =>
        new(curve.Id, file.Id, side, [.. places.Select(face.Surface.At)], curve.Shape,
            file.Profile.HalfWidthMm.Value * curve.Width, file.Profile.DepthMm.Value * curve.Depth)
        {
            Shoulder = file.Profile.Shoulder.Value,
            Lean = curve.Lean,
            FromGrade = curve.FromGrade,
        };

    // Findings of an earlier version may name a line that the atlas no longer has.
    private static bool IsOfKnownLine(CreaseEdit edit) => CreaseFile.All.Any(file => file.Id == edit.Line);

    // A line drawn by hand is like the others of its group.
    private static Crease Blank(CreaseEdit edit)
    {
        var profile = CreaseFile.All.Single(file => file.Id == edit.Line).Profile;
        return new(edit.Id, edit.Line, edit.Side, [], CreaseShape.Groove, profile.HalfWidthMm.Value, profile.DepthMm.Value) { Shoulder = profile.Shoulder.Value };
    }

    private static Crease Edited(Crease crease, CreaseEdit? edit, PatientFace face)
    {
        if (edit is null)
        {
            return crease;
        }

        var drawn = edit.Points.IsDefaultOrEmpty ? crease.Points : Course(edit.Points, face);
        return crease with { Points = drawn, OwnRest = edit.Rest, Gain = edit.Gain, IsOwn = true };
    }

    private static List<FacePoint> Course(IReadOnlyList<FacePoint> points, PatientFace face)
    {
        var course = new List<FacePoint> { face.Surface.Project(points[0]).Point };
        for (var i = 1; i < points.Count; i++)
        {
            var pieces = Math.Max(1, (int)Math.Ceiling(points[i - 1].DistanceMm(points[i]) / StepMm));
            course.AddRange(Enumerable.Range(1, pieces).Select(piece =>
                face.Surface.Project(Vector.Lerp(points[i - 1], points[i], (double)piece / pieces)).Point));
        }

        return course;
    }

    private static readonly Lazy<(CreaseFile File, CreaseCurve Curve, Side Side, SurfacePoint[] Points)[]> Places = new(() =>
        [.. CreaseFile.All.SelectMany(file => file.Creases.SelectMany(curve => curve.DrawnSides
            .Select(side => (file, curve, side, ReferenceSkin.Curve(curve.Points, side, StepMm)))))]);
}
