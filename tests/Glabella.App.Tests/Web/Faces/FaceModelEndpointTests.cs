using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Glabella.Anatomy;
using Glabella.App.Tests.Serving;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;

namespace Glabella.App.Tests.Web.Faces;

public class FaceModelEndpointTests(ClinicServer clinic)
{
    // Thirty muscles a side on a whole head; sent once a face and kept by the browser.
    private const int LargestCompressedBytes = 1_150_000;

    [Fact]
    public async Task Gives_no_face_to_somebody_who_has_not_signed_in()
    {
        using var nobody = clinic.Browser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(nobody, "/api/faces/reference/female/40")).StatusCode);
    }

    [Fact]
    public async Task A_reference_face_is_whole_and_its_arrays_fit_each_other()
    {
        using var physician = await clinic.SignedInAsync(Role.Physician);
        using var answer = await GetAsync(physician, "/api/faces/reference/male/61");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var model = json.RootElement;

        var vertices = model.GetProperty("positionsMm").GetBytesFromBase64().Length / 12;
        var triangles = model.GetProperty("triangles").GetBytesFromBase64().Length / 12;
        Assert.Equal(PatientFace.Canonical.Surface.Vertices.Count, vertices);
        Assert.Equal(vertices, model.GetProperty("uv").GetBytesFromBase64().Length / 8);
        Assert.Equal(triangles, model.GetProperty("materials").EnumerateArray().Sum(material => material.GetProperty("count").GetInt32()));
        Assert.All(model.GetProperty("muscles").EnumerateArray(), muscle =>
            Assert.Equal(3 * muscle.GetProperty("indices").GetBytesFromBase64().Length, muscle.GetProperty("vectorsMm").GetBytesFromBase64().Length));
        Assert.Equal(0, model.GetProperty("photos").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, model.GetProperty("skinType").ValueKind);
        Assert.True(model.GetProperty("complexion").GetProperty("beard").GetBoolean());
    }

    [Fact]
    public async Task The_skin_type_asked_for_is_drawn()
    {
        using var physician = await clinic.SignedInAsync(Role.Physician);
        async Task<JsonElement> ReadAsync(string path)
        {
            using var answer = await GetAsync(physician, path);
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        }

        var (fair, dark) = (await ReadAsync("/api/faces/reference/female/40?skin=I"), await ReadAsync("/api/faces/reference/female/40?skin=VI"));

        Assert.Equal("VI", dark.GetProperty("skinType").GetString());
        Assert.NotEqual(fair.GetProperty("complexion").GetProperty("tone").GetString(), dark.GetProperty("complexion").GetProperty("tone").GetString());
    }

    [Fact]
    public async Task At_full_effort_a_line_is_folded_wholly_in_its_own_expression()
    {
        using var physician = await clinic.SignedInAsync(Role.Physician);
        using var answer = await GetAsync(physician, "/api/faces/reference/female/45");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var frown = json.RootElement.GetProperty("expressions").EnumerateArray().Single(e => e.GetProperty("id").GetString() == "frown").GetProperty("activations")
            .EnumerateArray().ToDictionary(a => (a.GetProperty("muscle").GetString(), a.GetProperty("side").GetString()), a => a.GetProperty("k").GetDouble());

        foreach (var crease in json.RootElement.GetProperty("creases").EnumerateArray().Where(c => c.GetProperty("line").GetString() == "glabellar-lines"))
        {
            var folded = crease.GetProperty("drivers").EnumerateArray()
                .Sum(d => d.GetProperty("share").GetDouble() * frown[(d.GetProperty("muscle").GetString(), d.GetProperty("side").GetString())]);

            Assert.Equal(1, folded, 1e-3);
        }
    }

    [Fact]
    public async Task Compressed_it_stays_within_its_budget_and_is_not_sent_twice()
    {
        using var physician = await clinic.SignedInAsync(Role.Physician);
        using var first = await GetAsync(physician, "/api/faces/reference/female/33");
        var body = await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.InRange(Gzipped(body), 100_000, LargestCompressedBytes);

        using var again = await GetAsync(physician, "/api/faces/reference/female/33", first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_patients_face_is_found_by_its_id_and_another_id_finds_none()
    {
        var patient = await clinic.PatientAsync();
        var face = (await clinic.WithAsync<UseReferenceFace, Result<FaceRecord>>((slice, by) => slice.Execute(new(FaceId.New(), patient.Id), by))).Value;
        using var physician = await clinic.SignedInAsync(Role.Physician);

        using var found = await GetAsync(physician, $"/api/faces/{face.Id.Value}");
        using var none = await GetAsync(physician, $"/api/faces/{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Contains($"\"faceId\":\"{face.Id.Value}\"", await found.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("/api/faces/reference/female/40?skin=VII")]
    [InlineData("/api/faces/reference/1/40")]
    [InlineData("/api/faces/reference/female/999")]
    [InlineData("/api/faces/reference/female/-3")]
    public async Task There_is_no_reference_face_of_an_unknown_sex_or_an_impossible_age(string path)
    {
        using var physician = await clinic.SignedInAsync(Role.Physician);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(physician, path)).StatusCode);
    }

    private static int Gzipped(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return (int)packed.Length;
    }

    private static async Task<HttpResponseMessage> GetAsync(Browser browser, string path, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
