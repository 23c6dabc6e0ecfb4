using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

/// <summary>A symmetric head without anatomy: enough points in general position, with irises of 11.7 mm.</summary>
internal static class SyntheticHead
{
    public static IReadOnlyList<FacePoint> Reference { get; } = Make();

    public static ImagePoint[] Photograph(IReadOnlyList<FacePoint> head, double yawDegrees, double pitchDegrees, double rollDegrees, double pxPerMm)
    {
        var points = head.Select(p => Turn(p, yawDegrees, pitchDegrees, rollDegrees))
            .Select(p => new ImagePoint(2000 + (p.X * pxPerMm), 1500 - (p.Y * pxPerMm), -p.Z * pxPerMm));
        ImagePoint[] pupils = [.. new FacePoint[] { new(-31.5, 30, 20), new(31.5, 30, 20) }.Select(p => Turn(p, yawDegrees, pitchDegrees, rollDegrees))
            .Select(p => new ImagePoint(2000 + (p.X * pxPerMm), 1500 - (p.Y * pxPerMm), -p.Z * pxPerMm))];
        return [.. points, .. pupils.SelectMany(centre => Iris(centre, 11.7 / 2 * pxPerMm))];
    }

    // The eye looks into the camera whatever the head does: the iris stays round on the picture.
    private static ImagePoint[] Iris(ImagePoint c, double r) =>
        [c, new(c.X + r, c.Y, c.Z), new(c.X, c.Y - (0.8 * r), c.Z), new(c.X - r, c.Y, c.Z), new(c.X, c.Y + (0.8 * r), c.Z)];

    private static FacePoint Turn(FacePoint p, double yawDegrees, double pitchDegrees, double rollDegrees)
    {
        // Nod, then turn, then tilt.
        var (b, a, g) = (pitchDegrees * Math.PI / 180, yawDegrees * Math.PI / 180, rollDegrees * Math.PI / 180);
        var nod = new FacePoint(p.X, (p.Y * Math.Cos(b)) + (p.Z * Math.Sin(b)), (-p.Y * Math.Sin(b)) + (p.Z * Math.Cos(b)));
        var turn = new FacePoint((nod.X * Math.Cos(a)) + (nod.Z * Math.Sin(a)), nod.Y, (-nod.X * Math.Sin(a)) + (nod.Z * Math.Cos(a)));
        return new((turn.X * Math.Cos(g)) + (turn.Y * Math.Sin(g)), (-turn.X * Math.Sin(g)) + (turn.Y * Math.Cos(g)), turn.Z);
    }

    private static FacePoint[] Make()
    {
        // Points 2k and 2k+1 are mirror images on an ellipsoid with a nose; the steady points of the alignment fall among them.
        var points = new FacePoint[468];
        for (var i = 0; i < 468; i += 2)
        {
            var (t, s) = ((i + 1) * 2.399963, 1 - ((i + 1) / 468.0));
            var (x, y) = (72 * Math.Sqrt(1 - (s * s)) * Math.Abs(Math.Cos(t)), 88 * Math.Sqrt(1 - (s * s)) * Math.Sin(t));
            var z = (60 * s) + (18 * Math.Exp(-((x * x) + (y * y)) / 300));
            points[i] = new(-x, y, z);
            points[i + 1] = new(x, y, z);
        }

        return points;
    }
}
