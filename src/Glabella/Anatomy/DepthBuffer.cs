using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>The nearest skin in each direction of a parallel view, on a grid of about two millimetres.</summary>
internal sealed class DepthBuffer
{
    private const double CellMm = 2;
    private readonly Dictionary<(int Column, int Row), double> _nearest = [];
    private readonly FacePoint _right, _up, _toCamera;

    public DepthBuffer(FaceSurface skin, FacePoint right, FacePoint up, FacePoint toCamera)
    {
        (_right, _up, _toCamera) = (right, up, toCamera);
        for (var t = 0; t < skin.Triangles.Count; t += 3)
        {
            var (a, b, c) = (skin.Vertices[skin.Triangles[t]], skin.Vertices[skin.Triangles[t + 1]], skin.Vertices[skin.Triangles[t + 2]]);

            // Refined triangles are about as large as a cell: corners and middle cover it.
            foreach (var p in new[] { a, b, c, a.Plus(b).Plus(c).Times(1.0 / 3) })
            {
                var cell = Cell(p);
                var depth = p.Dot(toCamera);
                _nearest[cell] = _nearest.TryGetValue(cell, out var known) ? Math.Max(known, depth) : depth;
            }
        }
    }

    /// <summary>Whether other skin lies at least so far in front of a point.</summary>
    public bool Hides(FacePoint p, double byMm) => _nearest.TryGetValue(Cell(p), out var depth) && depth - p.Dot(_toCamera) > byMm;

    private (int Column, int Row) Cell(FacePoint p) => ((int)Math.Floor(p.Dot(_right) / CellMm), (int)Math.Floor(p.Dot(_up) / CellMm));
}
