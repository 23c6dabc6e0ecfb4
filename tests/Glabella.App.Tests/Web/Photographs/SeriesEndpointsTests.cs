using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Glabella.Anatomy;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Photographs;

namespace Glabella.App.Tests.Web.Photographs;

public class SeriesEndpointsTests(ClinicServer server)
{
    [Fact]
    public async Task Landmarks_are_kept_listed_with_their_picture_and_replaced_by_corrected_ones()
    {
        var patient = await server.PatientAsync();
        var picture = await server.PictureAsync(patient.Id, SeriesId.New(), "rest", landmarks: null);
        using var browser = await server.SignedInAsync(Role.Assistant);
        var token = await PhotographEndpointsTests.TokenAsync(browser, patient.Id.Value);

        using var found = await PutAsync(browser, token, picture.Id.Value, Flat(SampleSittings.Landmarks()), false);
        using var corrected = await PutAsync(browser, token, picture.Id.Value, Flat(SampleSittings.Landmarks(2)), true);
        var listed = (await browser.Http.GetFromJsonAsync<JsonElement>($"/api/patients/{patient.Id}/photographs", TestContext.Current.CancellationToken))[0].GetProperty("photographs")[0];

        Assert.Equal((1, 2), (await RevisionAsync(found), await RevisionAsync(corrected)));
        Assert.Equal(Flat(SampleSittings.Landmarks(2)), listed.GetProperty("landmarksPx").EnumerateArray().Select(n => n.GetDouble()));
        Assert.Equal($"/photographs/{picture.Id}", listed.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Landmarks_that_cannot_be_are_refused_by_name()
    {
        var patient = await server.PatientAsync();
        var picture = await server.PictureAsync(patient.Id, SeriesId.New(), "rest", landmarks: null);
        using var browser = await server.SignedInAsync(Role.Assistant);
        var token = await PhotographEndpointsTests.TokenAsync(browser, patient.Id.Value);
        async Task AssertRefusedAsync(Guid id, double[] numbers, HttpStatusCode status, string code)
        {
            using var answer = await PutAsync(browser, token, id, numbers, false);
            Assert.Equal(status, answer.StatusCode);
            Assert.Contains(code, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await AssertRefusedAsync(picture.Id.Value, [1, 2], HttpStatusCode.UnprocessableEntity, "landmarksPx");
        await AssertRefusedAsync(picture.Id.Value, [1, 2, 3], HttpStatusCode.UnprocessableEntity, "landmarks-wrong-count");
        await AssertRefusedAsync(Guid.NewGuid(), Flat(SampleSittings.Landmarks()), HttpStatusCode.NotFound, "photograph-not-found");
        using var without = await browser.Http.PutAsJsonAsync($"/api/photographs/{picture.Id}/landmarks", new { }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
    }

    [Fact]
    public async Task Nobody_reads_a_patients_pictures_without_signing_in_and_no_one_of_an_unknown_patient()
    {
        var patient = await server.PatientAsync();
        using var nobody = server.Browser();
        using var browser = await server.SignedInAsync(Role.Manager);

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Http.GetAsync($"/api/patients/{patient.Id}/photographs", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Http.GetAsync($"/api/patients/{Guid.NewGuid()}/photographs", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static double[] Flat(IReadOnlyList<ImagePoint> points) => [.. points.SelectMany(p => new[] { p.X, p.Y, p.Z })];

    private static async Task<int> RevisionAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("revision").GetInt32();

    private static async Task<HttpResponseMessage> PutAsync(Browser browser, string token, Guid photograph, double[] landmarks, bool corrected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/photographs/{photograph}/landmarks")
        {
            // With its length stated, as the page's script does.
            Content = new StringContent(JsonSerializer.Serialize(new { landmarksPx = landmarks, frames = 1, jitterPx = 0, corrected }), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("RequestVerificationToken", token);
        return await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
