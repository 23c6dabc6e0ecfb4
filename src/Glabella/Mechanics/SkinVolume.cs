using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Soft tissue that is squeezed along the skin bulges outward, and thins where it is stretched.</summary>
/// <remarks>
/// <para>b = −t · div u: the outward displacement b keeps the volume t · A of every piece of tissue to first order, with t its thickness and div u the relative
/// change of its area A. Linear in u, so a muscle keeps one field and fields add.</para>
/// <para>Valid while b is small beside the thickness and the radius of the skin. It ignores fat that flows along the skin and the pressure of a
/// tense muscle. docs/model/mechanics.md.</para>
/// </remarks>
internal static class SkinVolume
{
    /// <summary>The outward displacement of each vertex along its normal, mm.</summary>
    /// <param name="skin">The skin at rest.</param>
    /// <param name="field">Displacement of each vertex.</param>
    /// <param name="thicknessMm">Of the soft tissue at each vertex.</param>
    public static double[] Bulge(FaceSurface skin, FacePoint[] field, IReadOnlyList<double> thicknessMm)
    {
        var (change, area) = (new double[field.Length], new double[field.Length]);
        for (var t = 0; t < skin.Triangles.Count; t += 3)
        {
            var (a, b, c) = (skin.Triangles[t], skin.Triangles[t + 1], skin.Triangles[t + 2]);
            var (size, grown) = Areas(skin.Vertices[a], skin.Vertices[b], skin.Vertices[c], field[a], field[b], field[c]);
            foreach (var corner in (ReadOnlySpan<int>)[a, b, c])
            {
                (change[corner], area[corner]) = (change[corner] + grown, area[corner] + size);
            }
        }

        return [.. change.Select((grown, i) => area[i] > 0 ? -thicknessMm[i] * grown / area[i] : 0)];
    }

    /// <summary>Area of a triangle, and its change to first order in the displacements of the corners.</summary>
    public static (double Area, double Change) Areas(FacePoint a, FacePoint b, FacePoint c, FacePoint ua, FacePoint ub, FacePoint uc)
    {
        var (e1, e2) = (b.Minus(a), c.Minus(a));
        var (d1, d2) = (ub.Minus(ua), uc.Minus(ua));
        var doubled = e1.Cross(e2);
        var change = d1.Cross(e2).Plus(e1.Cross(d2)).Dot(doubled.Unit()) / 2;
        return (doubled.Length() / 2, change);
    }
}
