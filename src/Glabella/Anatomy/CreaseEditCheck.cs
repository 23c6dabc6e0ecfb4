using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Whether creases drawn by hand can be creases of a face.</summary>
/// <remarks>Limits: <see cref="CreaseLimits"/>; those of the place are assumed as they are.</remarks>
public static class CreaseEditCheck
{
    // These lines run onto the red of the lips, those of the atlas too.
    private const string OntoLips = "perioral-lines";

    private const double MostOffSkinMm = 4;
    private const double HindmostMm = -60;
    private const double EyeMarginMm = 0.5;

    /// <summary>The first problem of a set of edits with the crease it concerns, or null when there is none.</summary>
    public static (CreaseEdit Edit, CreaseEditProblem Problem)? Find(PatientFace face, IReadOnlyCollection<CreaseEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(face);
        ArgumentNullException.ThrowIfNull(edits);
        var named = new HashSet<(string, Side)>();
        foreach (var edit in edits)
        {
            if (!named.Add((edit.Id, edit.Side)))
            {
                return (edit, CreaseEditProblem.NamedTwice);
            }

            if (Find(face, edit) is { } problem)
            {
                return (edit, problem);
            }
        }

        return null;
    }

    private static CreaseEditProblem? Find(PatientFace face, CreaseEdit edit)
    {
        if (string.IsNullOrWhiteSpace(edit.Id) || edit.Id.Length > CreaseLimits.LongestId)
        {
            return CreaseEditProblem.BadId;
        }

        if (!CreaseFile.All.Any(line => line.Id == edit.Line))
        {
            return CreaseEditProblem.UnknownLine;
        }

        if (edit.Rest is not (>= 0 and <= 1) || edit.Gain is not (>= 0 and <= CreaseLimits.LargestGain))
        {
            return CreaseEditProblem.Depth;
        }

        var isOfAtlas = CreaseFile.Has(edit.Id, edit.Line, edit.Side);
        if (!isOfAtlas && CreaseFile.Curves.Any(curve => curve.Id == edit.Id))
        {
            return CreaseEditProblem.UnlikeAtlas;
        }

        return edit.Points.IsDefaultOrEmpty && isOfAtlas ? null : OfCourse(face, edit);
    }

    private static CreaseEditProblem? OfCourse(PatientFace face, CreaseEdit edit)
    {
        if (edit.Points.IsDefault || edit.Points.Length is < CreaseLimits.FewestPoints or > CreaseLimits.MostPoints)
        {
            return CreaseEditProblem.PointCount;
        }

        if (!edit.Points.All(p => double.IsFinite(p.X + p.Y + p.Z)))
        {
            return CreaseEditProblem.OffTheFace;
        }

        var places = edit.Points.Select(face.Surface.Project).ToArray();
        if (places.Zip(edit.Points).Any(pair => pair.First.Point.DistanceMm(pair.Second) > MostOffSkinMm))
        {
            return CreaseEditProblem.OffTheFace;
        }

        if (!places.All(place => IsAllowed(face, place, edit.Line)))
        {
            return CreaseEditProblem.OutsideTheArea;
        }

        var length = Enumerable.Range(1, places.Length - 1).Sum(i => places[i].Point.DistanceMm(places[i - 1].Point));
        if (length is < CreaseLimits.ShortestMm or > CreaseLimits.LongestMm)
        {
            return CreaseEditProblem.Length;
        }

        return IsOnItsSide(edit) ? null : CreaseEditProblem.OtherSide;
    }

    // The patient's right is at negative x. A line of the midline may cross it anyhow, but not lie wholly beside it.
    private static bool IsOnItsSide(CreaseEdit edit)
    {
        var (least, most) = (edit.Points.Min(p => p.X), edit.Points.Max(p => p.X));
        return edit.Side switch
        {
            Side.Right => most <= CreaseLimits.OverMidlineMm,
            Side.Left => least >= -CreaseLimits.OverMidlineMm,
            _ => least <= CreaseLimits.OverMidlineMm && most >= -CreaseLimits.OverMidlineMm,
        };
    }

    private static bool IsAllowed(PatientFace face, SurfacePoint place, string line)
    {
        var eye = face.Eye(place.Point.X <= 0 ? Side.Right : Side.Left);
        return (IsOf("skin") || (line == OntoLips && IsOf("lips")))
            && place.Point.Z > HindmostMm
            && place.Point.DistanceMm(eye.Centre) > Eyeball.RadiusMm + EyeMarginMm;

        bool IsOf(string name)
        {
            var material = face.Surface.Materials.Single(material => material.Name == name);
            return place.Triangle >= material.Start && place.Triangle < material.Start + material.Count;
        }
    }
}
