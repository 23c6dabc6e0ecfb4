using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>The closest point of one triangle.</summary>
/// <remarks>By Voronoi regions; source: Ericson C. Real-Time Collision Detection. Morgan Kaufmann, 2005, section 5.1.5.</remarks>
internal static class TriangleGeometry
{
    public static SurfacePoint Closest(int triangle, FacePoint a, FacePoint b, FacePoint c, FacePoint p)
    {
        var (ab, ac, ap) = (b.Minus(a), c.Minus(a), p.Minus(a));
        var (d1, d2) = (ab.Dot(ap), ac.Dot(ap));
        if (d1 <= 0 && d2 <= 0)
        {
            return At(triangle, a, b, c, 0, 0);
        }

        var bp = p.Minus(b);
        var (d3, d4) = (ab.Dot(bp), ac.Dot(bp));
        if (d3 >= 0 && d4 <= d3)
        {
            return At(triangle, a, b, c, 1, 0);
        }

        var vc = (d1 * d4) - (d3 * d2);
        if (vc <= 0 && d1 >= 0 && d3 <= 0)
        {
            return At(triangle, a, b, c, d1 / (d1 - d3), 0);
        }

        var cp = p.Minus(c);
        var (d5, d6) = (ab.Dot(cp), ac.Dot(cp));
        if (d6 >= 0 && d5 <= d6)
        {
            return At(triangle, a, b, c, 0, 1);
        }

        var vb = (d5 * d2) - (d1 * d6);
        if (vb <= 0 && d2 >= 0 && d6 <= 0)
        {
            return At(triangle, a, b, c, 0, d2 / (d2 - d6));
        }

        var va = (d3 * d6) - (d5 * d4);
        if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0)
        {
            var w = (d4 - d3) / (d4 - d3 + d5 - d6);
            return At(triangle, a, b, c, 1 - w, w);
        }

        var scale = 1 / (va + vb + vc);
        return At(triangle, a, b, c, vb * scale, vc * scale);
    }

    private static SurfacePoint At(int triangle, FacePoint a, FacePoint b, FacePoint c, double v, double w) =>
        new(triangle, 1 - v - w, v, w, a.Times(1 - v - w).Plus(b.Times(v)).Plus(c.Times(w)));
}
