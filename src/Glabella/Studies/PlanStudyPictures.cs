using Glabella.Calibration;

namespace Glabella.Studies;

/// <summary>The pictures of docs/plan-study.md.</summary>
public static class PlanStudyPictures
{
    private const double Width = 560;
    private const double Height = 420;

    /// <summary>SVG text by file name.</summary>
    public static IReadOnlyDictionary<string, string> Draw(IReadOnlyCollection<StudiedFace> faces)
    {
        ArgumentNullException.ThrowIfNull(faces);
        return new Dictionary<string, string>
        {
            ["plan-study-units.svg"] = Scatter(
                faces, "Units saved against the line that is deepest beside the label pattern's", (-0.3, 0.6), (-20, 50),
                f => f.EqualEffect.WorstLineAbove(f.Label), f => f.Label.Units - f.EqualEffect.Units, "worst line above the label pattern's, grade", "Units saved"),
            ["plan-study-risk.svg"] = Scatter(
                faces, "Likelihood of ptosis with the safest plan, times the label pattern's", (0, 2), (0, 2),
                f => f.Safest.EyelidJudged.Relative, f => f.Safest.BrowJudged.Relative, "eyelid ptosis", "brow ptosis"),
        };
    }

    private static string Scatter(
        IEnumerable<StudiedFace> faces, string title, (double Low, double High) x, (double Low, double High) y,
        Func<StudiedFace, double> xOf, Func<StudiedFace, double> yOf, string xName, string yName)
    {
        var drawing = new SvgDrawing(Width, Height, title);
        var panel = new SvgPanel(drawing, (60, 50, Width - 90, Height - 110), x, y);
        panel.Axes(Ticks(x), Ticks(y), xName, yName, title);
        foreach (var face in faces)
        {
            drawing.Dot(panel.X(Math.Clamp(xOf(face), x.Low, x.High)), panel.Y(Math.Clamp(yOf(face), y.Low, y.High)), 2.6, "mark f0");
        }

        drawing.Text(60, Height - 14, "One dot a face; what lies beyond the frame is drawn on its edge.", "small faint");
        return drawing.Finish();
    }

    private static IEnumerable<double> Ticks((double Low, double High) range) =>
        Enumerable.Range(0, 6).Select(i => Math.Round(range.Low + (i * (range.High - range.Low) / 5), 2));
}
