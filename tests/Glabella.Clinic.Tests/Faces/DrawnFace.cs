using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Faces;

/// <summary>The reference face projected onto a picture of 256 × 240 pixels, with irises of 11.7 mm.</summary>
internal static class DrawnFace
{
    public const double PxPerMm = 1.1;

    public static double InterpupillaryMm { get; } = Middle(33, 133).DistanceMm(Middle(362, 263));

    public static IReadOnlyList<ImagePoint> Landmarks(double shiftPx = 0, double yawDegrees = 0)
    {
        var (cos, sin) = (Math.Cos(yawDegrees * Math.PI / 180), Math.Sin(yawDegrees * Math.PI / 180));
        ImagePoint Shown(FacePoint p) => new(128 + shiftPx + (((p.X * cos) + (p.Z * sin)) * PxPerMm), 110 - (p.Y * PxPerMm), ((p.X * sin) - (p.Z * cos)) * PxPerMm);
        var radius = 11.7 / 2 * PxPerMm;
        var irises = new[] { Middle(33, 133), Middle(362, 263) }.Select(Shown).SelectMany(c => new[]
        {
            c, new(c.X + radius, c.Y, c.Z), new(c.X, c.Y - radius, c.Z), new(c.X - radius, c.Y, c.Z), new(c.X, c.Y + radius, c.Z),
        });
        return [.. FaceFromLandmarks.Reference.Select(Shown), .. irises];
    }

    private static FacePoint Middle(int a, int b)
    {
        var (p, q) = (FaceFromLandmarks.Reference[a], FaceFromLandmarks.Reference[b]);
        return new((p.X + q.X) / 2, (p.Y + q.Y) / 2, (p.Z + q.Z) / 2);
    }
}
