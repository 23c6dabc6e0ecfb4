using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>How much the skin under a crease is squeezed across it when one muscle contracts fully.</summary>
/// <remarks>
/// <para>Linear strain ε = n·(∇u)n with u the displacement and n the direction in the skin across the crease, averaged over the crease;
/// the compression is −ε. Linear in u, so the parts of several muscles add.</para>
/// <para>Valid for strains up to some tens of per cent, where the exact |F n| − 1 differs by ε²/2; it ignores the thickness of the skin.</para>
/// </remarks>
internal static class SkinStrain
{
    /// <summary>Mean compression across a crease at full contraction; negative when the skin is stretched.</summary>
    public static double CompressionAcross(IReadOnlyList<SurfacePoint> crease, FaceSurface skin, Func<int, FacePoint> displacement)
    {
        var sum = 0.0;
        for (var i = 0; i < crease.Count; i++)
        {
            var along = crease[Math.Min(i + 1, crease.Count - 1)].Point.Minus(crease[Math.Max(i - 1, 0)].Point);
            var (a, b, c) = skin.Corners(crease[i].Triangle);
            var across = Across(skin.Vertices[a], skin.Vertices[b], skin.Vertices[c], along);
            sum -= StrainAlong(across, skin.Vertices[a], skin.Vertices[b], skin.Vertices[c], displacement(a), displacement(b), displacement(c));
        }

        return sum / crease.Count;
    }

    /// <summary>Strain of a triangle in a direction of its plane, from the displacements of its corners.</summary>
    public static double StrainAlong(FacePoint direction, FacePoint a, FacePoint b, FacePoint c, FacePoint ua, FacePoint ub, FacePoint uc)
    {
        var (e1, e2) = (b.Minus(a), c.Minus(a));
        var (g11, g12, g22) = (e1.Dot(e1), e1.Dot(e2), e2.Dot(e2));
        var (d1, d2) = (direction.Dot(e1), direction.Dot(e2));
        var determinant = (g11 * g22) - (g12 * g12);
        var (s, t) = (((g22 * d1) - (g12 * d2)) / determinant, ((g11 * d2) - (g12 * d1)) / determinant);
        return ub.Minus(ua).Times(s).Plus(uc.Minus(ua).Times(t)).Dot(direction);
    }

    private static FacePoint Across(FacePoint a, FacePoint b, FacePoint c, FacePoint along) =>
        b.Minus(a).Cross(c.Minus(a)).Unit().Cross(along).Unit();
}
