using System.Numerics;
using Glabella.Anatomy;

namespace Glabella.App.Web.Sketches;

/// <summary>A shaded picture of a bare face from the front, as PNG with transparent ground. A drawing, never a photograph.</summary>
/// <remarks>
/// Orthographic, so that a millimetre is as long everywhere and sites can be drawn on it by their coordinates.
/// Smooth shading by interpolated normals, a depth buffer, two by two samples a pixel.
/// </remarks>
public static class FacePortrait
{
    private const int Samples = 2;
    private static readonly Vector3 Skin = new(0.905f, 0.745f, 0.655f);
    private static readonly Vector3 Shadow = new(0.60f, 0.40f, 0.34f);
    private static readonly Vector3 Key = Vector3.Normalize(new Vector3(-0.35f, 0.55f, 0.90f));
    private static readonly Vector3 Fill = Vector3.Normalize(new Vector3(0.75f, 0.10f, 0.60f));

    /// <summary>Draws the face at a width in pixels; the height follows from <see cref="SketchFrame"/>.</summary>
    public static byte[] Draw(FaceSurface surface, int widthPx)
    {
        ArgumentNullException.ThrowIfNull(surface);
        var frame = SketchFrame.Around(surface);
        var heightPx = frame.HeightFor(widthPx);
        var raster = new Raster(widthPx * Samples, heightPx * Samples);
        DrawTriangles(surface, frame, raster);
        return Png.Encode(raster.Shrink(Samples, normal => Shade(normal)), widthPx, heightPx);
    }

    private static void DrawTriangles(FaceSurface surface, SketchFrame frame, Raster raster)
    {
        var scale = (float)(raster.Width / frame.Width);
        var corners = surface.Vertices
            .Select(p => new Vector3((float)(p.X - frame.Left) * scale, (float)(-p.Y - frame.Top) * scale, (float)p.Z))
            .ToArray();
        var normals = surface.Normals.Select(n => new Vector3((float)n.X, (float)n.Y, (float)n.Z)).ToArray();
        for (var i = 0; i < surface.Triangles.Count; i += 3)
        {
            var (a, b, c) = (surface.Triangles[i], surface.Triangles[i + 1], surface.Triangles[i + 2]);
            raster.Fill(new(corners[a], corners[b], corners[c]), new(normals[a], normals[b], normals[c]));
        }
    }

    /// <summary>Wrapped Lambert: a key light from above on the viewer's left, a weak fill, and a turn to shadow at the rim.</summary>
    private static Vector3 Shade(Vector3 normal)
    {
        var n = Vector3.Normalize(normal);
        var key = MathF.Max(0, (Vector3.Dot(n, Key) + 0.35f) / 1.35f);
        var fill = MathF.Max(0, Vector3.Dot(n, Fill));
        var rim = MathF.Pow(1 - MathF.Max(0, n.Z), 2.2f);
        var light = Math.Clamp((0.86f * key) + (0.16f * fill) + 0.08f, 0, 1.06f);
        var colour = Vector3.Lerp(Shadow, Skin, light) + new Vector3(0.10f * MathF.Pow(key, 14));
        return Vector3.Lerp(colour, Shadow * 0.92f, 0.55f * rim);
    }
}
