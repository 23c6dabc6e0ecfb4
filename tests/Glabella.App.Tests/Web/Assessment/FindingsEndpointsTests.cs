using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Glabella.App.Tests.Cli;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

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
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("RequestVerificationToken", token);
        return await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../.."));
}
