using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.App.Web.Sketches;

/// <summary>The part of a face seen from the front that a sketch shows, in millimetres: x to the right of the viewer, y downward.</summary>
/// <remarks>The viewer faces the patient, so the patient's right side is on the left of the picture.</remarks>
public sealed record SketchFrame(double Left, double Top, double Width, double Height)
{
    private const double AboveHairlineMm = 26;
    private const double BelowChinMm = 10;
    private const double BesideMm = 19;

    /// <summary>The whole face of a surface, from above the hairline to below the chin.</summary>
    public static SketchFrame Around(FaceSurface surface)
    {
        var points = surface.Vertices.Take(468).ToList();
        var halfWidth = points.Max(p => Math.Abs(p.X)) + BesideMm;
        var top = points.Max(p => p.Y) + AboveHairlineMm;
        var bottom = points.Min(p => p.Y) - BelowChinMm;
        return new SketchFrame(-halfWidth, -top, 2 * halfWidth, top - bottom);
    }

    /// <summary>Where a point of the face lies in the picture, mm.</summary>
    public static (double X, double Y) Place(FacePoint point) => (point.X, -point.Y);

    /// <summary>Height in pixels of a picture of a width in pixels.</summary>
    public int HeightFor(int widthPx) => (int)Math.Round(widthPx * Height / Width);
}
