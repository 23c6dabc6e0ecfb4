using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Turns landmarks and millimetres into a point on one face's skin, over the muscle that is meant.</summary>
internal static class SitePlacement
{
    private const double StepMm = 1;

    public static FacePoint Place(ProtocolSite site, PatientFace face, FittedMuscle muscle)
    {
        if (!site.At.IsDefault)
        {
            return face.Surface.At(ReferenceSkin.Place([.. site.At], site.Side));
        }

        var offset = site.OffsetMm ?? throw new InvalidDataException($"Site {site.Id} has neither landmarks nor a point.");
        var across = Mean(site.Across, site.Side, face);
        var along = Mean(site.Along, site.Side, face);
        var start = face.Surface.Project(new FacePoint(across.X, along.Y, across.Z)).Point;
        var lateral = site.Side == Side.Right ? -offset.Lateral : offset.Lateral;
        var point = Climb(face.Surface, Walk(face.Surface, start, lateral, 0), along.Y + offset.Up);
        return muscle.Side == site.Side ? OverMuscle(point, face.Surface, muscle) : point;
    }

    /// <summary>Moves a point up or down the skin to a height in the face frame.</summary>
    public static FacePoint Climb(FaceSurface surface, FacePoint from, double toY)
    {
        // The skin slopes, so a step along it climbs less than its length: as much again until the height is reached.
        var at = from;
        for (var k = 0; k < 6 && Math.Abs(toY - at.Y) > 0.01; k++)
        {
            at = Walk(surface, at, 0, toY - at.Y);
        }

        return at;
    }

    /// <summary>Landmarks by name, of one side where they are paired.</summary>
    public static FacePoint LandmarkOf(PatientFace face, string name, Side side)
    {
        var word = string.Concat(name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        if (Enum.TryParse<Landmark>(word, out var single))
        {
            return face.Landmark(single);
        }

        var right = face.Landmark(Enum.Parse<Landmark>(word + "Right"));
        var left = face.Landmark(Enum.Parse<Landmark>(word + "Left"));
        return side switch
        {
            Side.Right => right,
            Side.Left => left,
            _ => Between(right, left, 0.5),
        };
    }

    /// <summary>Whether <see cref="LandmarkOf"/> knows the name.</summary>
    public static bool IsLandmark(string name)
    {
        var word = string.Concat(name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        return Enum.GetNames<Landmark>().Any(known => known == word || known == word + "Right");
    }

    /// <summary>Moves a point along the skin by a distance in the frontal directions, measured on the skin.</summary>
    public static FacePoint Walk(FaceSurface surface, FacePoint from, double dx, double dy)
    {
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var steps = (int)Math.Ceiling(length / StepMm);
        var at = from;
        for (var i = 0; i < steps; i++)
        {
            at = Step(surface, at, dx / steps, dy / steps);
        }

        return at;
    }

    /// <summary>Two projections: the first finds the slope, the second makes the step as long on the skin as it was meant.</summary>
    private static FacePoint Step(FaceSurface surface, FacePoint at, double dx, double dy)
    {
        var near = surface.Project(at.Moved(dx, dy, 0)).Point;
        var moved = at.DistanceMm(near);
        return moved < 1e-9 ? near : surface.Project(Between(at, near, Math.Sqrt((dx * dx) + (dy * dy)) / moved)).Point;
    }

    /// <summary>A site beside its muscle is drawn in until it lies over it.</summary>
    private static FacePoint OverMuscle(FacePoint point, FaceSurface surface, FittedMuscle muscle)
    {
        var nearest = NearestOn(muscle, point);
        var beside = nearest.DistanceMm(point);
        var allowed = 0.4 * muscle.WidthMm;
        return beside <= allowed
            ? point
            : surface.Project(Between(nearest, point, allowed / beside)).Point;
    }

    /// <summary>How far a skin point lies beside a muscle, mm; not positive over it.</summary>
    public static double BesideMm(FacePoint point, FittedMuscle muscle) => NearestOn(muscle, point).DistanceMm(point) - (muscle.WidthMm / 2);

    private static FacePoint NearestOn(FittedMuscle muscle, FacePoint point) =>
        muscle.Course.Zip(muscle.Course.Skip(1), (a, b) => NearestOn(a, b, point)).MinBy(p => p.DistanceMm(point));

    private static FacePoint NearestOn(FacePoint a, FacePoint b, FacePoint p)
    {
        var (x, y, z) = (b.X - a.X, b.Y - a.Y, b.Z - a.Z);
        var squared = (x * x) + (y * y) + (z * z);
        var share = squared < 1e-12 ? 0 : (((p.X - a.X) * x) + ((p.Y - a.Y) * y) + ((p.Z - a.Z) * z)) / squared;
        return Between(a, b, Math.Clamp(share, 0, 1));
    }

    private static FacePoint Mean(IReadOnlyCollection<string> names, Side side, PatientFace face)
    {
        var points = names.Select(n => LandmarkOf(face, n, side)).ToArray();
        return new FacePoint(points.Average(p => p.X), points.Average(p => p.Y), points.Average(p => p.Z));
    }

    private static FacePoint Between(FacePoint a, FacePoint b, double share) =>
        new(a.X + ((b.X - a.X) * share), a.Y + ((b.Y - a.Y) * share), a.Z + ((b.Z - a.Z) * share));
}
