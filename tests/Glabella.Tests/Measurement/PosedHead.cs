using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Measurement;

/// <summary>A reference face as a camera far away sees it, its eyes on the camera: what a perfect landmarker would find.</summary>
internal static class PosedHead
{
    private static readonly PatientFace Reference = PatientFace.Reference(Sex.Female, 35);

    public static FacePoint[] Face => [.. Reference.Surface.Vertices.Take(468)];

    /// <summary>478 landmarks, px.</summary>
    /// <param name="face">468 landmarks, mm.</param>
    /// <param name="yaw">Degrees the head is turned toward the patient's left.</param>
    /// <param name="pitch">Degrees the head is raised.</param>
    /// <param name="roll">Degrees the head is tilted.</param>
    /// <param name="pxPerMm">Size of the picture.</param>
    public static ImagePoint[] Photograph(IReadOnlyList<FacePoint> face, double yaw = 0, double pitch = 0, double roll = 0, double pxPerMm = 5)
    {
        ImagePoint See(FacePoint p) => new(2000 + (pxPerMm * p.X), 2000 - (pxPerMm * p.Y), -pxPerMm * p.Z);
        var eyes = new[] { Eye(face, Side.Right), Eye(face, Side.Left) };
        var irises = eyes.Select(e => Turn(e, yaw, pitch, roll).Moved(0, 0, 10)); // the iris lies 10 mm before the eye's centre, toward the camera
        return [.. face.Select(p => See(Turn(p, yaw, pitch, roll))), .. irises.SelectMany(c => Iris(See(c), 5.85 * pxPerMm))];
    }

    /// <summary>The eye's centre of rotation: behind the middle of the lids.</summary>
    public static FacePoint Eye(IReadOnlyList<FacePoint> face, Side side)
    {
        var (lateral, medial) = side == Side.Left ? (263, 362) : (33, 133);
        return new((face[lateral].X + face[medial].X) / 2, (face[lateral].Y + face[medial].Y) / 2, face[lateral].Z - 5);
    }

    private static ImagePoint[] Iris(ImagePoint c, double r) =>
        [c, new(c.X + r, c.Y, c.Z), new(c.X, c.Y - r, c.Z), new(c.X - r, c.Y, c.Z), new(c.X, c.Y + r, c.Z)];

    private static FacePoint Turn(FacePoint p, double yaw, double pitch, double roll)
    {
        var (b, a, g) = (pitch * Math.PI / 180, yaw * Math.PI / 180, roll * Math.PI / 180);
        var nod = new FacePoint(p.X, (p.Y * Math.Cos(b)) + (p.Z * Math.Sin(b)), (-p.Y * Math.Sin(b)) + (p.Z * Math.Cos(b)));
        var turn = new FacePoint((nod.X * Math.Cos(a)) + (nod.Z * Math.Sin(a)), nod.Y, (-nod.X * Math.Sin(a)) + (nod.Z * Math.Cos(a)));
        return new((turn.X * Math.Cos(g)) + (turn.Y * Math.Sin(g)), (-turn.X * Math.Sin(g)) + (turn.Y * Math.Cos(g)), turn.Z);
    }
}
