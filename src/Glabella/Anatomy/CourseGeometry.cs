using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Distances to polylines and outlines on the skin.</summary>
internal static class CourseGeometry
{
    /// <summary>The shortest distance from a point to a polyline, mm.</summary>
    public static double DistanceMm(IReadOnlyList<FacePoint> line, FacePoint p)
    {
        var best = line[0].DistanceMm(p);
        for (var i = 1; i < line.Count; i++)
        {
            best = Math.Min(best, ToSegment(line[i - 1], line[i], p));
        }

        return best;
    }

    /// <summary>Share of a polyline's length from its start to the place nearest to a point, 0 to 1.</summary>
    public static double ShareOf(IReadOnlyList<FacePoint> line, FacePoint p)
    {
        var (length, before, best) = (0.0, 0.0, double.PositiveInfinity);
        for (var i = 1; i < line.Count; i++)
        {
            var (piece, along) = (line[i - 1].DistanceMm(line[i]), AlongSegment(line[i - 1], line[i], p));
            var distance = Vector.Lerp(line[i - 1], line[i], along).DistanceMm(p);
            if (distance < best)
            {
                (best, before) = (distance, length + (along * piece));
            }

            length += piece;
        }

        return length > 0 ? before / length : 0;
    }

    /// <summary>Whether a point lies within an outline as seen along <paramref name="view"/>.</summary>
    public static bool Inside(IReadOnlyList<FacePoint> outline, FacePoint view, FacePoint p)
    {
        var right = new FacePoint(0, 1, 0).Cross(view).Unit();
        var up = view.Cross(right);
        var (px, py) = (p.Dot(right), p.Dot(up));
        var inside = false;
        for (var (i, j) = (0, outline.Count - 1); i < outline.Count; j = i++)
        {
            var (ax, ay, bx, by) = (outline[i].Dot(right), outline[i].Dot(up), outline[j].Dot(right), outline[j].Dot(up));
            if ((ay > py) != (by > py) && px < ((bx - ax) * (py - ay) / (by - ay)) + ax)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static double ToSegment(FacePoint a, FacePoint b, FacePoint p) => Vector.Lerp(a, b, AlongSegment(a, b, p)).DistanceMm(p);

    private static double AlongSegment(FacePoint a, FacePoint b, FacePoint p)
    {
        var ab = b.Minus(a);
        return ab.Dot(ab) is var squared and > 0 ? Math.Clamp(p.Minus(a).Dot(ab) / squared, 0, 1) : 0;
    }
}
