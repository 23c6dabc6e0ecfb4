using System.Text.Json;

namespace Glabella.App.Tests.Journeys;

/// <summary>
/// How well photographs are measured, on renders of our own heads whose measures are known: through the real landmarker in the running program.
/// Run by name; it takes half an hour: <c>dotnet test --project tests/Glabella.App.Tests -- --explicit only --filter-class Glabella.App.Tests.Journeys.PhotoMeasureStudy</c>.
/// It writes data/measures/landmarker-error.json, landmarker-response.json and its section of docs/validation.md. GLABELLA_STUDY_PICTURES names a file that keeps what was
/// found on each render, so that the report can be made again without rendering.
/// </summary>
[Collection(nameof(Journeys))]
public class PhotoMeasureStudy(Journey journey)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal static string Root => AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar + "tests" + Path.DirectorySeparatorChar)[0];

    [Fact(Explicit = true)]
    public async Task Measures_on_renders_beside_the_truth()
    {
        var kept = Environment.GetEnvironmentVariable("GLABELLA_STUDY_PICTURES") ?? Path.Combine(Path.GetTempPath(), "glabella-study.jsonl");
        if (!File.Exists(kept))
        {
            await using var visit = await journey.BeginAsync(width: 900, height: 900);
            await StudyCamera.TakeAllAsync(visit.Page, picture => File.AppendAllText(kept, JsonSerializer.Serialize(picture, Json) + "\n"));
        }

        StudyPicture[] all = [.. File.ReadLines(kept).Select(line => JsonSerializer.Deserialize<StudyPicture>(line, Json)!)];
        StudyPicture[] pictures = [.. all.Where(p => Math.Abs(p.Yaw) < 20)];
        var errors = StudyReport.Calibrate(pictures);
        Assert.All(errors, error => Assert.True(error.Count > 0, $"{error.Measure} was not seen; did the landmarker find no face?"));
        var origin = FormattableString.Invariant(
            $"PhotoMeasureStudy: {pictures.Count(p => p.Copy == "")} renders of our own heads through the landmarker; ");
        const string Error = "bias, root mean square error, widened so that each head lies within what the others say, and scatter over camera, light and size, on ";
        const string Response = "slope of read over true movement, a line through zero, its jackknife over heads, and the scatter about it, scaled as by a ruler, on ";
        File.WriteAllText(Path.Combine(Root, "data/measures/landmarker-error.json"), StudyReport.ErrorFile(errors, origin + Error + StudyHeads.Names));
        var movements = StudyMovement.All(pictures);
        var responses = StrengthReport.Fit(movements);
        File.WriteAllText(Path.Combine(Root, "data/measures/landmarker-response.json"), StrengthReport.ResponseFile(responses, origin + Response + StudyHeads.Names));
        WriteSection(StudyReport.Section(pictures, errors, StrengthReport.Section(movements, responses)));
    }

    private static void WriteSection(string section)
    {
        var path = Path.Combine(Root, "docs/validation.md");
        var page = File.ReadAllText(path);
        var (from, to) = (page.IndexOf(StudyReport.Begin, StringComparison.Ordinal), page.IndexOf(StudyReport.End, StringComparison.Ordinal));
        Assert.True(from >= 0 && to > from, "docs/validation.md has lost the marks between which this section stands.");
        File.WriteAllText(path, page[..from] + section + page[(to + StudyReport.End.Length + 1)..]);
    }
}
