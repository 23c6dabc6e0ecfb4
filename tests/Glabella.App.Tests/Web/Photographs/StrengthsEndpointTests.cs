using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Photographs;

public class StrengthsEndpointTests(ClinicServer server)
{
    [Fact]
    public async Task A_sitting_says_what_moved_and_another_patients_sitting_is_not_found()
    {
        var (patient, other) = (await server.PatientAsync(), await server.PatientAsync());
        var series = await server.SittingAsync(patient.Id, ("rest", 0), ("raise-brows", 8));
        using var browser = await server.SignedInAsync(Role.Physician);

        var found = await browser.Http.GetFromJsonAsync<JsonElement>($"/api/patients/{patient.Id}/series/{series}/strengths", TestContext.Current.CancellationToken);
        using var foreign = await browser.Http.GetAsync($"/api/patients/{other.Id}/series/{series}/strengths", TestContext.Current.CancellationToken);

        var left = found.GetProperty("movements").EnumerateArray().Single(m => m.GetProperty("id").GetString() == "brow-raise" && m.GetProperty("side").GetString() == "left");
        Assert.Equal(8, left.GetProperty("measuredMm").GetDouble(), 0.5);
        Assert.Contains(found.GetProperty("strengths").EnumerateArray(), s => s.GetProperty("muscle").GetString() == "frontalis");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }
}
