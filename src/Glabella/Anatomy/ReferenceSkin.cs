using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Reads points of the atlas files as places on the skin of the reference head.</summary>
internal static class ReferenceSkin
{
    /// <summary>The place of [x, y] seen from in front, or of [x, y, z] nearest to it; mirrored for the left side.</summary>
    public static SurfacePoint Place(double[] point, Side side)
    {
        var x = side == Side.Left ? -point[0] : point[0];
        var skin = PatientFace.Canonical.Surface;
        return point.Length switch
        {
            3 => skin.Project(new(x, point[1], point[2])),
            2 => InFront(skin, x, point[1]),
            _ => throw new InvalidDataException($"A point has two or three coordinates, not {point.Length}."),
        };
    }

    /// <summary>The places of a curve, with others set between so that no gap exceeds <paramref name="stepMm"/>.</summary>
    public static SurfacePoint[] Curve(double[][] points, Side side, double stepMm)
    {
        var places = points.Select(point => Place(point, side)).ToArray();
        var curve = new List<SurfacePoint> { places[0] };
        for (var i = 1; i < places.Length; i++)
        {
            var (from, to) = (places[i - 1].Point, places[i].Point);
            var pieces = Math.Max(1, (int)Math.Ceiling(from.DistanceMm(to) / stepMm));
            for (var piece = 1; piece < pieces; piece++)
            {
                curve.Add(PatientFace.Canonical.Surface.Project(Vector.Lerp(from, to, (double)piece / pieces)));
            }

            curve.Add(places[i]);
        }

        return [.. curve];
    }

    // The foremost triangle above (x, y) in the direction of view; outside the outline, the nearest skin.
    private static SurfacePoint InFront(FaceSurface skin, double x, double y)
    {
        SurfacePoint? best = null;
        for (var triangle = 0; triangle < skin.Triangles.Count / 3; triangle++)
        {
            var (a, b, c) = skin.Corners(triangle);
            if (Cover(triangle, skin.Vertices[a], skin.Vertices[b], skin.Vertices[c], x, y) is { } hit
                && (best is null || hit.Point.Z > best.Value.Point.Z))
            {
                best = hit;
            }
        }

        return best ?? skin.Project(new(x, y, 20));
    }

    private static SurfacePoint? Cover(int triangle, FacePoint a, FacePoint b, FacePoint c, double x, double y)
    {
        var area = ((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y));
        var v = (((x - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (y - a.Y))) / area;
        var w = (((b.X - a.X) * (y - a.Y)) - ((x - a.X) * (b.Y - a.Y))) / area;
        return area != 0 && v >= 0 && w >= 0 && v + w <= 1
            ? new(triangle, 1 - v - w, v, w, a.Times(1 - v - w).Plus(b.Times(v)).Plus(c.Times(w)))
            : null;
    }
}
