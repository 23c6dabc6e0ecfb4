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
