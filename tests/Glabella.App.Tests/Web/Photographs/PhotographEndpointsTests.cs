using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Photographs;

public class PhotographEndpointsTests(ClinicServer server)
{
    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nabc", "upload-cut-short")]
    [InlineData("multipart/form-data", "abc", "upload-cut-short")]
    [InlineData("application/json", "{}", "no-file")]
    public async Task An_upload_that_is_not_whole_is_refused(string kind, string body, string code)
    {
        var answer = await SendAsync(kind, Encoding.ASCII.GetBytes(body));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"\"{code}\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_beyond_the_limit_is_refused_with_the_limit()
    {
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.jpg\"\r\n\r\n"u8.ToArray();

        var answer = await SendAsync("multipart/form-data; boundary=b", [.. head, .. new byte[21_000_000]]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("up to 20 MB", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_stored_and_given_back_to_those_who_may_read_records_only()
    {
        var patient = await server.PatientAsync();
        using var browser = await server.SignedInAsync(Role.Assistant);
        var id = Guid.NewGuid();

        using var stored = await StoreAsync(browser, patient.Id.Value, id, Guid.NewGuid().ToString(), "frown");
        using var shown = await browser.Http.GetAsync($"/photographs/{id}", TestContext.Current.CancellationToken);
        using var nobody = server.Browser();
        using var refused = await nobody.Http.GetAsync($"/photographs/{id}", TestContext.Current.CancellationToken);

        Assert.Contains("\"widthPx\":256", await stored.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("no-store", "nosniff"), (shown.Headers.CacheControl!.ToString(), shown.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.NotEqual("image/png", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Http.GetAsync($"/photographs/{Guid.NewGuid()}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("sideways", null, "unknown-view")]
    [InlineData("rest", "not-an-id", "series-unreadable")]
    [InlineData("rest", "00000000-0000-0000-0000-000000000000", "series-unreadable")]
    public async Task A_picture_with_an_unknown_view_or_series_is_refused(string view, string? series, string code)
    {
        var patient = await server.PatientAsync();
        using var browser = await server.SignedInAsync(Role.Assistant);

        using var answer = await StoreAsync(browser, patient.Id.Value, Guid.NewGuid(), series, view);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    internal static async Task<HttpResponseMessage> StoreAsync(Browser browser, Guid patient, Guid id, string? series, string view)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "photographId" },
            { new StringContent(view), "view" },
            { new ByteArrayContent(SampleSittings.Picture), "file", "photograph" },
        };
        if (series is not null)
        {
            form.Add(new StringContent(series), "seriesId");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/patients/{patient}/photographs") { Content = form };
        request.Headers.Add("RequestVerificationToken", await TokenAsync(browser, patient));
        return await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal static async Task<string> TokenAsync(Browser browser, Guid patient) =>
        (await browser.GetAsync($"/patients/{patient}/photographs/new")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private async Task<HttpResponseMessage> SendAsync(string kind, byte[] body)
    {
        var patient = await server.PatientAsync();
        using var browser = await server.SignedInAsync(Role.Assistant);
        var page = await browser.GetAsync($"/patients/{patient.Id}/photographs/new");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/patients/{patient.Id}/photographs") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(kind);
        request.Headers.ExpectContinue = true; // else the answer may overtake the body, and the connection is reset
        request.Headers.Add("RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        return await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
