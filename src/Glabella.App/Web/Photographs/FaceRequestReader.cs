using Glabella.Anatomy;
using Glabella.Clinic;

namespace Glabella.App.Web.Photographs;

/// <summary>From the JSON of a face request to points and a ruler, or what is wrong with it.</summary>
internal static class FaceRequestReader
{
    private const double MaxRulerMm = 1000;

    public static Result<(IReadOnlyList<ImagePoint> Landmarks, RulerMark? Ruler)> Read(FaceRequest request)
    {
        if (Points(request.LandmarksPx) is not { } landmarks)
        {
            return new Unreadable("landmarksPx", "The landmarks must be finite numbers, three for each point. Load the page again.");
        }

        if (request.Ruler is not { } ruler)
        {
            return (landmarks, null);
        }

        if (!(ruler.LengthMm > 0 && ruler.LengthMm <= MaxRulerMm))
        {
            return new Unreadable("ruler", FormattableString.Invariant(
                $"The length of the ruler is {ruler.LengthMm} mm; it must be above 0 and at most {MaxRulerMm:0} mm."));
        }

        var (from, to) = (PointOf(ruler.FromPx), PointOf(ruler.ToPx));
        return from is { } a && to is { } b && a.DistancePx(b) >= 1
            ? (landmarks, new RulerMark(a, b, ruler.LengthMm))
            : new Unreadable("ruler", "The two ends of the ruler lie on one another. Drag them apart.");
    }

    /// <summary>Points from x, y, z, x, y, z, …; null when they are none.</summary>
    public static IReadOnlyList<ImagePoint>? Points(IReadOnlyList<double>? numbers) =>
        numbers is null || numbers.Count % 3 != 0 || !numbers.All(double.IsFinite)
            ? null
            : [.. numbers.Chunk(3).Select(p => new ImagePoint(p[0], p[1], p[2]))];

    private static ImagePoint? PointOf(IReadOnlyList<double>? pair) =>
        pair is [var x, var y] && double.IsFinite(x) && double.IsFinite(y) ? new ImagePoint(x, y, 0) : null;

    public sealed record Unreadable(string Where, string What) : Refusal("request-unreadable", What, Where);
}
