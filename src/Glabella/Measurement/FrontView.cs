using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Measurement;

/// <summary>The landmark lines of a face seen straight from the front, right side named, left side by mirror pairs.</summary>
internal static class FrontView
{
    private static readonly int[] UpperBrow = [70, 63, 105, 66, 107];
    private static readonly int[] UpperLid = [33, 246, 161, 160, 159, 158, 157, 173, 133];
    private static readonly int[] LowerLid = [33, 7, 163, 144, 145, 153, 154, 155, 133];
    private static readonly int[] UpperLip = [61, 185, 40, 39, 37, 0];
    private static readonly int[] LowerLip = [61, 146, 91, 181, 84, 17];
    private static readonly int[] InnerUpperLip = [78, 191, 80, 81, 82, 13];
    private static readonly int[] InnerLowerLip = [78, 95, 88, 178, 87, 14];

    public static double BrowAt(IReadOnlyList<FacePoint> face, Side side, double x) => Height(face, UpperBrow, side, x);

    public static double UpperLidAt(IReadOnlyList<FacePoint> face, Side side, double x) => Height(face, UpperLid, side, x);

    public static double LowerLidAt(IReadOnlyList<FacePoint> face, Side side, double x) => Height(face, LowerLid, side, x);

    public static double UpperLipAt(IReadOnlyList<FacePoint> face, Side side, double x) => Height(face, UpperLip, side, x);

    public static double LowerLipAt(IReadOnlyList<FacePoint> face, Side side, double x) => Height(face, LowerLip, side, x);

    public static double GapAt(IReadOnlyList<FacePoint> face, Side side, double x) =>
        Math.Max(0, Height(face, InnerUpperLip, side, x) - Height(face, InnerLowerLip, side, x));

    public static FacePoint Corner(IReadOnlyList<FacePoint> face, Side side) => face[Of(61, side)];

    public static (FacePoint Lateral, FacePoint Medial) Canthi(IReadOnlyList<FacePoint> face, Side side) => (face[Of(33, side)], face[Of(133, side)]);

    /// <summary>The landmark of a side that is named by the one of the right side.</summary>
    public static int Of(int right, Side side) => side == Side.Left ? FaceFromLandmarks.MirrorLandmark(right) : right;

    /// <summary>Height of a line of landmarks over a place across; beyond its ends, that of the end.</summary>
    private static double Height(IReadOnlyList<FacePoint> face, int[] line, Side side, double x)
    {
        FacePoint[] points = [.. line.Select(i => face[Of(i, side)]).OrderBy(p => p.X)];
        var at = Math.Clamp(x, points[0].X, points[^1].X);
        var next = Math.Max(1, Array.FindIndex(points, p => p.X >= at));
        var (a, b) = (points[next - 1], points[next]);
        return b.X > a.X ? a.Y + ((b.Y - a.Y) * (at - a.X) / (b.X - a.X)) : a.Y;
    }
}
