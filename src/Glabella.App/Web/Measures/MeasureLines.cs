using Glabella.Anatomy;
using Glabella.Measurement;

namespace Glabella.App.Web.Measures;

/// <summary>What was measured, as lines on the photograph it was measured on: pixels of that picture.</summary>
public sealed record MeasureLines(IReadOnlyList<MeasureLines.Line> Lines, IReadOnlyList<ImagePoint> Dots, ImagePoint From, double Side)
{
    private static readonly int[] RightDots = [70, 63, 105, 66, 107, 159, 145, 33, 133, 61, 78];
    private static readonly int[] LeftDots = [300, 293, 334, 296, 336, 386, 374, 263, 362, 291, 308];
    private static readonly int[] MidDots = [0, 17, 13, 14];

    /// <param name="Key">Letter of the measure, as in the table.</param>
    /// <param name="IsMovement">From where the point was at rest to where it is.</param>
    public sealed record Line(string Key, ImagePoint From, ImagePoint To, bool IsMovement);

    /// <summary>A letter for each measure, in the order of the page.</summary>
    public static string KeyOf(Measure measure) => ((char)('a' + Measure.All.ToList().FindIndex(m => m.Id == measure.Id))).ToString();

    public static MeasureLines Of(SittingMeasures sitting, string expression, IReadOnlyList<ImagePoint> landmarks)
    {
        List<Line> lines = expression == "rest" ? AtRest(landmarks) : Movements(sitting, expression, landmarks);
        ImagePoint[] dots = [.. RightDots.Concat(LeftDots).Concat(MidDots).Select(i => landmarks[i]), landmarks[468], landmarks[473]];
        var (minX, maxX) = (landmarks.Min(p => p.X), landmarks.Max(p => p.X));
        var (minY, maxY) = (landmarks.Min(p => p.Y), landmarks.Max(p => p.Y));
        var side = Math.Max(maxX - minX, maxY - minY) * 1.08;
        return new(lines, dots, new(((minX + maxX) / 2) - (side / 2), ((minY + maxY) / 2) - (side / 2), 0), side);
    }

    private static List<Line> AtRest(IReadOnlyList<ImagePoint> at) =>
    [
        .. Pair("brow-height", at[468], Over(at, [70, 63, 105, 66, 107], at[468].X), at[473], Over(at, [336, 296, 334, 293, 300], at[473].X)),
        .. Pair("palpebral-fissure", at[159], at[145], at[386], at[374]),
        .. Pair("commissure-distance", at[17], at[61], at[17], at[291]),
        new(KeyOf(Measure.Find("commissure-height-deviation")), at[61], at[291], IsMovement: false),
    ];

    private static IEnumerable<Line> Pair(string measure, ImagePoint rightFrom, ImagePoint rightTo, ImagePoint leftFrom, ImagePoint leftTo)
    {
        var key = KeyOf(Measure.Find(measure));
        return [new(key, rightFrom, rightTo, IsMovement: false), new(key, leftFrom, leftTo, IsMovement: false)];
    }

    private static List<Line> Movements(SittingMeasures sitting, string expression, IReadOnlyList<ImagePoint> at)
    {
        var (rest, face) = (sitting.Rest, sitting.Faces[expression]);
        var lines = new List<Line>();
        foreach (var measure in Measure.All.Where(m => m.IsMovement && !m.IsAngle && m.Expression == expression))
        {
            foreach (var i in measure.Moving!.Concat(measure.Against ?? []).SelectMany(i => new[] { i, FaceFromLandmarks.MirrorLandmark(i) }).Distinct())
            {
                var (dx, dy) = (face.PointsMm[i].X - rest.PointsMm[i].X, face.PointsMm[i].Y - rest.PointsMm[i].Y);
                var was = new ImagePoint(at[i].X - (dx / face.Scale.MmPerPixel), at[i].Y + (dy / face.Scale.MmPerPixel), 0);
                lines.Add(new(KeyOf(measure), was, at[i], IsMovement: true));
            }
        }

        return lines;
    }

    // On the picture brows run nearly level, so the line of its points by x will do.
    private static ImagePoint Over(IReadOnlyList<ImagePoint> at, int[] line, double x)
    {
        ImagePoint[] points = [.. line.Select(i => at[i]).OrderBy(p => p.X)];
        var next = Math.Clamp(Array.FindIndex(points, p => p.X >= x), 1, points.Length - 1);
        var (a, b) = (points[next - 1], points[next]);
        return new(x, a.Y + ((b.Y - a.Y) * (x - a.X) / Math.Max(b.X - a.X, 1e-6)), 0);
    }
}
