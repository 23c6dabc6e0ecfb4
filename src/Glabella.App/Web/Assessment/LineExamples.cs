using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.App.Web.Sketches;
using Glabella.Quantities;

namespace Glabella.App.Web.Assessment;

/// <summary>Drawn examples of a line at each grade: its creases on the reference face, longer and heavier from mild to severe.</summary>
/// <remarks>A drawing to tap, not a rating scale: the grades are none, mild, moderate and severe of the four-point scales that trials use.</remarks>
public static class LineExamples
{
    /// <summary>Share of each crease's length that is drawn, and its stroke, mm, by grade (assumed: read apart at a glance).</summary>
    private static readonly (double Length, double StrokeMm)[] ByGrade = [(0, 0), (0.5, 0.9), (0.8, 1.6), (1, 2.7)];

    private const double Aspect = 1.5;
    private const double MarginMm = 9;
    private const double LeastWidthMm = 54;

    /// <summary>The lower border of the nose, from the patient's right wing to the left.</summary>
    private static readonly int[] NoseBase = [129, 64, 98, 97, 2, 326, 327, 294, 358];

    private static readonly Lazy<ImmutableDictionary<string, Example>> Examples = new(() =>
    {
        var atlas = FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 45));
        return WrinkleLine.All.ToImmutableDictionary(line => line.Id, line => Draw(line, atlas));
    });

    /// <summary>What surrounds a line, and its creases at each grade; of a paired line the patient's right side.</summary>
    /// <param name="ViewBox">The part of the face shown, mm, as SVG writes it.</param>
    /// <param name="Features">Paths of brows, lids, nose and lips.</param>
    /// <param name="Grades">Paths of the creases from none to severe.</param>
    public sealed record Example(string ViewBox, ImmutableArray<string> Features, ImmutableArray<GradePaths> Grades);

    public sealed record GradePaths(string StrokeMm, ImmutableArray<string> Paths);

    public static Example Of(string line) => Examples.Value[line];

    private static Example Draw(WrinkleLine line, FaceAtlas atlas)
    {
        var curves = atlas.Creases.Where(c => c.Line == line.Id && (!line.Paired || c.Side != Side.Left))
            .Select(c => c.Points.Select(SketchFrame.Place).ToArray()).ToArray();
        return new Example(
            Frame(curves),
            [.. Features(atlas.Face.Surface.Vertices)],
            [.. ByGrade.Select(grade => new GradePaths(Svg.Number(grade.StrokeMm), [.. curves.Select(c => Middle(c, grade.Length)).Where(c => c.Length > 1).Select(c => Svg.Curve(c, closed: false))]))]);
    }

    private static string Frame((double X, double Y)[][] curves)
    {
        var all = curves.SelectMany(c => c).DefaultIfEmpty((0, 0)).ToArray();
        var (left, right) = (all.Min(p => p.X) - MarginMm, all.Max(p => p.X) + MarginMm);
        var (top, bottom) = (all.Min(p => p.Y) - MarginMm, all.Max(p => p.Y) + MarginMm);
        var width = Math.Max(Math.Max(right - left, Aspect * (bottom - top)), LeastWidthMm);
        var height = width / Aspect;
        return Svg.Numbers(((left + right) / 2) - (width / 2), ((top + bottom) / 2) - (height / 2), width, height);
    }

    private static IEnumerable<string> Features(IReadOnlyList<FacePoint> skin)
    {
        foreach (var closed in new[] { LandmarkGroups.RightBrow, LandmarkGroups.LeftBrow, LandmarkGroups.RightEye, LandmarkGroups.LeftEye, LandmarkGroups.OuterLips })
        {
            yield return Svg.Curve([.. closed.Select(i => SketchFrame.Place(skin[i]))], closed: true);
        }

        yield return Svg.Curve([.. NoseBase.Select(i => SketchFrame.Place(skin[i]))], closed: false);
    }

    private static (double X, double Y)[] Middle((double X, double Y)[] curve, double share)
    {
        var dropped = (int)(curve.Length * (1 - share) / 2);
        return curve[dropped..(curve.Length - dropped)];
    }
}
