using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Glabella.App.Tests.Cli;
using Glabella.App.Tests.Serving;
using Glabella.App.Web.Assessment;
using Glabella.Clinic.Accounts;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Assessment;

public class FindingsEndpointsTests(ClinicServer server)
{
    private static readonly string Found =
        """
        {"schema":"glabella.face-findings/1","skinType":"V",
         "grades":[{"line":"lateral-canthal-lines","side":"left","atContraction":2.5,"atRest":1}],
         "strengths":[{"muscle":"frontalis","side":"right","factor":0.81,"origin":"brow raise 8.1 mm"}],
         "creases":[{"id":"forehead-line-1","line":"forehead-lines","side":"left","change":"removed","pointsMm":[],"atRest":0,"gain":1}]}
        """;

    [Fact]
    public async Task Findings_are_recorded_read_back_and_keep_their_schema()
    {
        var (browser, token, face) = await OpenAsync();
        using var _ = browser;
        Assert.Equal(0, (await ReadAsync(browser, face)).GetProperty("revision").GetInt32());

        using var answer = await PutAsync(browser, token, face, $"{{\"baseRevision\":0,\"findings\":{Found}}}");
        var read = await ReadAsync(browser, face);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((1, "The Physician"), (read.GetProperty("revision").GetInt32(), read.GetProperty("by").GetString()));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Found).RootElement, read.GetProperty("findings")));
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "data/schemas/glabella.face-findings.1.json"))).RootElement;
        Assert.Empty(SchemaCheck.Violations(read.GetProperty("findings"), schema, schema, "$"));
    }

    [Theory]
    [InlineData("""{"baseRevision":4,"findings":FOUND}""", HttpStatusCode.NotFound, "findings-revision-not-found")]
    [InlineData("""{"findings":FOUND}""", HttpStatusCode.BadRequest, "request-unreadable")]
    [InlineData("""{"baseRevision":0,"findings":{"schema":"glabella.face-findings/1","skinType":"VII","grades":[],"strengths":[],"creases":[]}}""", HttpStatusCode.UnprocessableEntity, "skinType")]
    [InlineData("""{"baseRevision":0,"findings":null}""", HttpStatusCode.UnprocessableEntity, "findings-unreadable")]
    public async Task What_cannot_be_recorded_is_refused_by_name(string body, HttpStatusCode status, string named)
    {
        var (browser, token, face) = await OpenAsync();
        using var _ = browser;

        using var answer = await PutAsync(browser, token, face, body.Replace("FOUND", Found, StringComparison.Ordinal));

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(named, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, (await ReadAsync(browser, face)).GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task A_stale_base_is_a_conflict()
    {
        var (browser, token, face) = await OpenAsync();
        using var _ = browser;
        using var first = await PutAsync(browser, token, face, $"{{\"baseRevision\":0,\"findings\":{Found}}}");

        using var second = await PutAsync(browser, token, face, $"{{\"baseRevision\":0,\"findings\":{Found.Replace("\"V\"", "\"I\"", StringComparison.Ordinal)}}}");

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("findings-changed-meanwhile", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fullest_findings_there_can_be_fit_into_one_request()
    {
        var far = -300 + Math.PI;
        CreaseFinding[] creases = [.. Enumerable.Range(0, FaceFindingsLimits.Creases).Select(i => new CreaseFinding(
            $"{i}".PadLeft(FaceFindingsLimits.IdLength, 'x'), "lateral-canthal-lines", Side.Midline, CreaseChange.Changed,
            [.. Enumerable.Repeat(new FacePoint(far, far, far), FaceFindingsLimits.PointsOfCrease)], 1.0 / 3, 1.0 / 3))];
        StrengthFinding[] strengths = [.. Enumerable.Range(0, FaceFindingsLimits.Strengths).Select(i => new StrengthFinding(
            new string('x', 60), Side.Midline, 1.0 / 3, new string('x', FaceFindingsLimits.OriginLength)))];

        var text = FaceFindingsFile.Write(FaceFindings.None with { Creases = [.. creases], Strengths = [.. strengths] });

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 256 * 1024, FindingsEndpoints.LargestBody - 10_000);
    }

    [Fact]
    public async Task A_request_beyond_the_limit_is_refused_with_the_limit()
    {
        var (browser, token, face) = await OpenAsync();
        using var _ = browser;

        using var answer = await PutAsync(browser, token, face, $"{{\"baseRevision\":0,\"findings\":\"{new string('x', FindingsEndpoints.LargestBody)}\"}}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("at most 1048576 bytes", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line", "forehead-lines", "glabellar-lines", "the atlas has a line of this name in another group")]
    [InlineData("side", "left", "midline", "the atlas has a line of this name in another group")]
    [InlineData("change", "removed", "taken", "creases[0].change: found \\u0022taken\\u0022; it takes one of added, changed, removed")]
    public async Task A_line_that_is_not_as_the_atlas_has_it_is_refused(string member, string right, string wrong, string words)
    {
        var (browser, token, face) = await OpenAsync();
        using var _ = browser;
        var at = Found.LastIndexOf($"\"{member}\":\"{right}\"", StringComparison.Ordinal);
        var text = Found[..at] + $"\"{member}\":\"{wrong}\"" + Found[(at + member.Length + right.Length + 5)..];

        using var answer = await PutAsync(browser, token, face, $"{{\"baseRevision\":0,\"findings\":{text}}}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<(Browser Browser, string Token, Guid Face)> OpenAsync()
    {
        var patient = await server.PatientAsync();
        var plan = await server.PlanAsync(patient);
        var browser = await server.SignedInAsync(Role.Physician);
        var page = await browser.GetAsync($"/patients/{patient.Id}/assess");
        return (browser, page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!, plan.FaceId.Value);
    }

    private static async Task<JsonElement> ReadAsync(Browser browser, Guid face) =>
        await browser.Http.GetFromJsonAsync<JsonElement>($"/api/faces/{face}/findings", TestContext.Current.CancellationToken);

    private static async Task<HttpResponseMessage> PutAsync(Browser browser, string token, Guid face, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/faces/{face}/findings")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("RequestVerificationToken", token);
        return await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../.."));
}
