using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>One muscle of one side on the reference head, as places that can be carried to any face.</summary>
internal sealed record MuscleTemplate(MuscleFile File, Side Side, SurfacePoint[] Course, (SurfacePoint Place, double Weight)[] Endplates)
{
    private const double CourseStepMm = 4;
    private static readonly Lazy<IReadOnlyList<MuscleTemplate>> Templates = new(() =>
        [.. MuscleFile.All.SelectMany(file => SidesOf(file).Select(side => On(file, side)))]);

    public static IReadOnlyList<MuscleTemplate> All => Templates.Value;

    public FittedMuscle FitTo(FaceSurface skin) => new(
        File.Id, File.Name, Side, File.Role, File.Action, File.Lines,
        [.. Course.Select(skin.At)],
        File.WidthMm.Value, File.DepthMm.Value, File.ThicknessMm.Value, File.BehindSeptum,
        [.. Endplates.Select(endplate => new MotorEndplate(skin.At(endplate.Place), endplate.Weight) { Normal = skin.NormalAt(endplate.Place) })])
    {
        TissueBelowMm = File.TissueBelowMm?.Value,
        UnderOthers = File.UnderOthers,
        Innervation = File.Innervation,
        Width = File.WidthMm.ToProfile(),
        Depth = File.DepthMm.ToProfile(),
        Thickness = File.ThicknessMm.ToProfile(),
        CourseOrigin = File.CourseOrigin,
        EndplateOrigin = File.EndplateOrigin,
        Variation = File.Variation ?? [],
    };

    private static IEnumerable<Side> SidesOf(MuscleFile file) => file.Paired ? [Side.Right, Side.Left] : [Side.Midline];

    private static MuscleTemplate On(MuscleFile file, Side side)
    {
        var course = ReferenceSkin.Curve(file.Course, side, CourseStepMm);
        var endplates = file.EndplateZones.SelectMany(zone => Spread(zone, side, course)).ToArray();
        var total = endplates.Sum(endplate => endplate.Weight);
        return new(file, side, course, [.. endplates.Select(endplate => (endplate.Place, endplate.Weight / total))]);
    }

    // Points of equal area by the golden angle, weighted toward the middle of the patch; the left is the mirror image of the right.
    private static IEnumerable<(SurfacePoint Place, double Weight)> Spread(EndplateZone zone, Side side, SurfacePoint[] course)
    {
        var skin = PatientFace.Canonical.Surface;
        var middle = ReferenceSkin.Place(zone.At, side);
        var normal = skin.NormalAt(middle);
        var along = DirectionNear(course, middle.Point);
        along = along.Minus(normal.Times(along.Dot(normal))).Unit();
        var across = normal.Cross(along).Times(side == Side.Left ? -1 : 1);
        var weights = Enumerable.Range(0, zone.Points).Select(k => Math.Exp(-(k + 0.5) / zone.Points)).ToArray();
        for (var k = 0; k < zone.Points; k++)
        {
            var (radius, turn) = (Math.Sqrt((k + 0.5) / zone.Points), k * Math.PI * (3 - Math.Sqrt(5)));
            var offset = along.Times(radius * Math.Cos(turn) * zone.AlongMm).Plus(across.Times(radius * Math.Sin(turn) * zone.AcrossMm));
            yield return (skin.Project(middle.Point.Plus(offset)), zone.Weight * weights[k] / weights.Sum());
        }
    }

    private static FacePoint DirectionNear(SurfacePoint[] course, FacePoint p)
    {
        var nearest = Enumerable.Range(1, course.Length - 1).MinBy(i => Vector.Lerp(course[i - 1].Point, course[i].Point, 0.5).DistanceMm(p));
        return course[nearest].Point.Minus(course[nearest - 1].Point).Unit();
    }
}
