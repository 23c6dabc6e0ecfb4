using System.Globalization;
using System.Text;
using System.Text.Json;
using Glabella.Mechanics;

namespace Glabella.App.Tests.Journeys;

/// <summary>How much of a movement the landmarker sees, and what the correction is worth on heads that it was not fitted to. Pure.</summary>
internal static class StrengthReport
{
    /// <summary>One line through zero for each movement, on the heads that are for fitting.</summary>
    public static IReadOnlyList<LandmarkerResponse> Fit(IReadOnlyList<StudyMovement> movements) =>
        [.. movements.Where(m => StudyHeads.IsForFitting(m.Picture)).GroupBy(m => m.Reading.Id).Select(same => Fit([.. same]))];

    public static string ResponseFile(IReadOnlyList<LandmarkerResponse> responses, string origin)
    {
        var text = new StringBuilder("{\n").Append(CultureInfo.InvariantCulture, $"  \"origin\": {JsonSerializer.Serialize(origin)},\n  \"movements\": [\n");
        text.AppendJoin(",\n", responses.Select(r => string.Create(CultureInfo.InvariantCulture,
            $"    {{ \"movement\": \"{r.Movement}\", \"count\": {r.Count}, \"slope\": {r.Slope:0.00}, \"slopeError\": {r.SlopeError:0.00}, \"scatter\": {r.Scatter:0.00} }}")));
        return text.Append("\n  ]\n}\n").ToString();
    }

    public static string Section(IReadOnlyList<StudyMovement> movements, IReadOnlyList<LandmarkerResponse> responses)
    {
        var text = new StringBuilder("What the proposal of strengths reads, and corrects by the slope; the last columns are of the heads that were not fitted:\n\n");
        text.Append("| movement | figures | slope | scatter, mm | figures | true, mm | rms error as read, mm | corrected, mm | inside |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var r in responses)
        {
            var tried = movements.Where(m => m.Reading.Id == r.Movement && !StudyHeads.IsForFitting(m.Picture)).ToList();
            var corrected = tried.Select(m => m.With(r)).ToList();
            text.Append(CultureInfo.InvariantCulture, $"| `{r.Movement}` | {r.Count} | {r.Slope:0.00} ± {r.SlopeError:0.00} | {r.Scatter:0.00} | {tried.Count} | {tried.Min(m => m.TrueMm):0.0} to {tried.Max(m => m.TrueMm):0.0} | ");
            text.Append(CultureInfo.InvariantCulture, $"{Root(tried.Select(m => m.Reading.MeasuredMm - m.TrueMm)):0.0} | {Root(corrected.Select(m => m.Reading.CorrectedMm - m.TrueMm)):0.0} | {100.0 * corrected.Count(m => m.IsHeld) / corrected.Count:0} % |\n");
        }

        return text.Append('\n').ToString();
    }

    private static LandmarkerResponse Fit(List<StudyMovement> same)
    {
        var slope = Slope(same);
        var heads = same.GroupBy(m => m.Picture.Head).ToList();

        // Jackknife over heads: pictures of one head are wrong together.
        double[] without = [.. heads.Select(head => Slope([.. same.Where(m => m.Picture.Head != head.Key)]))];
        var spread = Math.Sqrt((heads.Count - 1.0) / heads.Count * without.Sum(s => Math.Pow(s - without.Average(), 2)));
        return new(same[0].Reading.Id, same.Count, Math.Round(slope, 2), Math.Round(spread, 2), Math.Round(Root(same.Select(m => m.Reading.MeasuredMm - (slope * m.TrueMm))), 2));
    }

    private static double Slope(List<StudyMovement> same) => same.Sum(m => m.Reading.MeasuredMm * m.TrueMm) / same.Sum(m => m.TrueMm * m.TrueMm);

    private static double Root(IEnumerable<double> errors) => Math.Sqrt(errors.Average(e => e * e));
}
