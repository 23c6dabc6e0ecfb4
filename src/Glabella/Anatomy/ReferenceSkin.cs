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
        foreach (var triangle in TrianglesOfCell.Value[CellOf(x, y)])
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

    private const double CellMm = 6;

    private static (int, int) CellOf(double x, double y) => ((int)Math.Floor(x / CellMm), (int)Math.Floor(y / CellMm));

    // The triangles whose box, seen from in front, touches a cell of a square grid.
    private static readonly Lazy<ILookup<(int, int), int>> TrianglesOfCell = new(() =>
    {
        var skin = PatientFace.Canonical.Surface;
        return Enumerable.Range(0, skin.Triangles.Count / 3).SelectMany(triangle => CellsOf(skin, triangle).Select(cell => (cell, triangle)))
            .ToLookup(pair => pair.cell, pair => pair.triangle);
    });

    private static IEnumerable<(int, int)> CellsOf(FaceSurface skin, int triangle)
    {
        var (ia, ib, ic) = skin.Corners(triangle);
        var (a, b, c) = (skin.Vertices[ia], skin.Vertices[ib], skin.Vertices[ic]);
        var (left, bottom) = CellOf(Math.Min(a.X, Math.Min(b.X, c.X)), Math.Min(a.Y, Math.Min(b.Y, c.Y)));
        var (right, top) = CellOf(Math.Max(a.X, Math.Max(b.X, c.X)), Math.Max(a.Y, Math.Max(b.Y, c.Y)));
        return from i in Enumerable.Range(left, right - left + 1) from j in Enumerable.Range(bottom, top - bottom + 1) select (i, j);
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
