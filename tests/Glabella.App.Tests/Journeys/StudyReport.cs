using System.Globalization;
using System.Text;
using System.Text.Json;
using Glabella.Anatomy;
using Glabella.Measurement;
using Glabella.Quantities;

namespace Glabella.App.Tests.Journeys;

/// <summary>From renders to the figures of the error model and the section of docs/validation.md. Pure: same renders, same text.</summary>
internal static class StudyReport
{
    public const string Begin = "<!-- written by PhotoMeasureStudy; run it anew, do not edit -->";
    public const string End = "<!-- end of PhotoMeasureStudy -->";

    private static readonly LandmarkerError None = new("", 0, 0, 0, 0, 0);

    /// <summary>Bias, error and scatter of each measure on the heads that are for fitting, widened until each of them lies within what the others say.</summary>
    public static IReadOnlyList<LandmarkerError> Calibrate(IReadOnlyList<StudyPicture> pictures)
    {
        var results = StudyResult.All([.. pictures.Where(StudyHeads.IsForFitting)], _ => None).Where(r => r.Picture.Copy == "").ToLookup(r => r.Measure.Id);
        var common = Quantile([.. Measure.All.SelectMany(measure => LeftOut([.. results[measure.Id]]))]);
        return [.. Measure.All.Select(measure => Of(measure, [.. results[measure.Id]], common))];
    }

    // How many stated intervals away the truth of each head lies when the other heads state them.
    private static IEnumerable<double> LeftOut(List<StudyResult> results) =>
        from head in results.Select(r => r.Picture.Head).Distinct()
        from ofDifference in new[] { false, true }
        let kind = results.Where(r => IsDifference(r) == ofDifference).ToList()
        let stated = 1.96 * Root([.. kind.Where(r => r.Picture.Head != head)])
        where stated > 0
        from result in kind
        where result.Picture.Head == head
        select Math.Abs(result.Error) / stated;

    private static bool IsDifference(StudyResult result) => result.Measure.Paired && result.Side == Side.Midline;

    private static double Quantile(IReadOnlyList<double> values) => values.Count == 0 ? 1 : values.Order().ElementAt((int)Math.Floor(0.95 * (values.Count - 1)));

    public static string ErrorFile(IReadOnlyList<LandmarkerError> errors, string origin)
    {
        var text = new StringBuilder("{\n").Append(CultureInfo.InvariantCulture, $"  \"origin\": {JsonSerializer.Serialize(origin)},\n  \"measures\": [\n");
        text.AppendJoin(",\n", errors.Select(e => string.Create(CultureInfo.InvariantCulture,
            $"    {{ \"measure\": \"{e.Measure}\", \"count\": {e.Count}, \"bias\": {e.Bias:0.00}, \"error\": {e.Error:0.00}, \"errorOfDifference\": {e.ErrorOfDifference:0.00}, \"scatter\": {e.Scatter:0.00} }}")));
        return text.Append("\n  ]\n}\n").ToString();
    }

    public static string Section(IReadOnlyList<StudyPicture> pictures, IReadOnlyList<LandmarkerError> errors, string movements)
    {
        var known = errors.ToDictionary(e => e.Measure);
        var tried = StudyResult.All([.. pictures.Where(p => !StudyHeads.IsForFitting(p))], m => known[m.Id]);
        var main = tried.Where(r => r.Picture.Copy == "").ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Begin}\n\nRenders: {pictures.Count(p => p.Copy == "")} of {pictures.Select(p => p.Head).Distinct().Count()} heads, camera within 15° aside and above; a face was found on {pictures.Count(p => p.Faces == 1)} of {pictures.Count} pictures (copies included). ");
        text.Append(CultureInfo.InvariantCulture, $"Figures of the error model are from {StudyHeads.Names}; everything below is of the other heads, which they have not seen: {main.Count(r => r.IsHeld)} of {main.Count} figures lie inside their stated interval ({Share(main)}).\n\n");
        Scale(text, pictures);
        Model(text, errors);
        Groups(text, "measure", main, r => r.Measure.Name, withError: true);
        Groups(text, "figure", main, r => r.Measure.Paired && r.Side == Side.Midline ? "right less left" : "one side, or the height between both", withError: false);
        Groups(text, "camera aside", main, r => $"{Math.Abs(r.Picture.Yaw).ToString("0", CultureInfo.InvariantCulture)}°", withError: false);
        Groups(text, "camera above or below", main, r => $"{Math.Abs(r.Picture.Pitch).ToString("0", CultureInfo.InvariantCulture)}°", withError: false);
        Groups(text, "light", main, r => r.Picture.Light, withError: false);
        Groups(text, "width of the picture", main, r => $"{r.Picture.Size} px", withError: false);
        Groups(text, "skin type", main, r => r.Picture.Head.Split(' ')[2], withError: false);
        Groups(text, "head", main, r => r.Picture.Head, withError: false);
        Repeats(text, pictures, known);
        text.Append(movements);
        return text.Append(End).Append('\n').ToString();
    }

    private static void Scale(StringBuilder text, IReadOnlyList<StudyPicture> pictures)
    {
        double[] off = [.. pictures.Where(p => p is { Faces: 1, Expression: "rest", Yaw: 0, Pitch: 0, Copy: "" })
            .Select(p => 100 * ((FaceFromLandmarks.Compute(p.Landmarks).MmPerPixel / p.TrueMmPerPixel) - 1))];
        text.Append(CultureInfo.InvariantCulture, $"Scale by the iris, of {off.Length} frontal pictures: lengths come out {off.Average():+0.0;-0.0} % off on average ({off.Min():+0.0;-0.0} to {off.Max():+0.0;-0.0} %), because the landmarker draws the iris of these heads too large; the error of each measure contains this.\n\n");
    }

    /// <summary>What the error model takes, as in the data file; a test holds the two together.</summary>
    private static void Model(StringBuilder text, IReadOnlyList<LandmarkerError> errors)
    {
        text.Append("Error model, from the heads for fitting, in the measure's unit:\n\n| measure | figures | bias | error | of right less left | scatter |\n|---|---|---|---|---|---|\n");
        foreach (var e in errors)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{e.Measure}` | {e.Count} | {e.Bias:0.00} | {e.Error:0.00} | {e.ErrorOfDifference:0.00} | {e.Scatter:0.00} |\n");
        }

        text.Append("\nOn the other heads:\n\n");
    }

    private static LandmarkerError Of(Measure measure, List<StudyResult> results, double common)
    {
        var wide = Math.Max(1, Math.Max(common, Quantile([.. LeftOut(results)])));
        var sides = results.Where(r => !measure.Paired || r.Side != Side.Midline).ToList();
        var differences = results.Where(r => r.Side == Side.Midline).ToList();
        var groups = sides.GroupBy(r => (r.Picture.Head, r.Side)).Where(g => g.Count() > 1).ToList();
        var within = groups.Sum(g => g.Sum(r => Square(r.Error - g.Average(x => x.Error)))) / Math.Max(1, groups.Sum(g => g.Count() - 1));
        return sides.Count == 0
            ? new(measure.Id, 0, 0, 0, 0, 0)
            : new(measure.Id, sides.Count, sides.Average(r => r.Error), wide * Root(sides), wide * Root(differences), Math.Sqrt(within));
    }

    private static void Groups(StringBuilder text, string name, List<StudyResult> results, Func<StudyResult, string> key, bool withError)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {name} | figures | {(withError ? "true | bias | rms error | " : "")}inside |\n|---|---|{(withError ? "---|---|---|" : "")}---|\n");
        var groups = results.GroupBy(key);
        foreach (var group in withError ? groups.OrderBy(g => Measure.All.ToList().IndexOf(g.First().Measure)) : groups.OrderBy(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var sides = group.Where(r => !r.Measure.Paired || r.Side != Side.Midline).ToList();
            var unit = group.First().Measure.IsAngle ? "°" : " mm";
            var figures = withError
                ? string.Create(CultureInfo.InvariantCulture, $"{sides.Min(r => r.True):0.0} to {sides.Max(r => r.True):0.0}{unit} | {sides.Average(r => r.Error):+0.0;-0.0;0.0} | {Root(sides):0.0} | ")
                : "";
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key} | {group.Count()} | {figures}{Share([.. group])} |\n");
        }

        text.Append('\n');
    }

    /// <summary>The same picture saved again: what is left when nothing about the face has changed.</summary>
    private static void Repeats(StringBuilder text, IReadOnlyList<StudyPicture> pictures, Dictionary<string, LandmarkerError> known)
    {
        var all = StudyResult.All(pictures, m => known[m.Id]);
        var first = all.Where(r => r.Picture is { Copy: "", Expression: "rest", Yaw: 0, Pitch: 0 }).ToDictionary(r => (r.Picture.Head, r.Measure.Id, r.Side));
        text.Append("The same frontal picture at rest, saved again:\n\n| saved | figures | rms change, mm | largest, mm |\n|---|---|---|---|\n");
        foreach (var copy in all.Where(r => r.Picture.Copy != "" && !r.Measure.IsAngle && (!r.Measure.Paired || r.Side != Side.Midline)).GroupBy(r => r.Picture.Copy))
        {
            var changes = copy.Select(r => Math.Abs(r.Found - first[(r.Picture.Head, r.Measure.Id, r.Side)].Found)).ToList();
            text.Append(CultureInfo.InvariantCulture, $"| {copy.Key} | {changes.Count} | {Math.Sqrt(changes.Average(Square)):0.00} | {changes.Max():0.00} |\n");
        }

        text.Append('\n');
    }

    private static string Share(List<StudyResult> results) =>
        results.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * results.Count(r => r.IsHeld) / results.Count:0} %");

    private static double Root(List<StudyResult> results) => results.Count == 0 ? 0 : Math.Sqrt(results.Average(r => Square(r.Error)));

    private static double Square(double value) => value * value;
}
