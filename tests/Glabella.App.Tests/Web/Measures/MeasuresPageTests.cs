using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Photographs;

namespace Glabella.App.Tests.Web.Measures;

public class MeasuresPageTests(ClinicServer server)
{
    [Fact]
    public async Task Without_a_picture_it_says_what_to_take()
    {
        var patient = await server.PatientAsync();
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync($"/patients/{patient.Id}/measures");

        Assert.Contains("No photograph yet", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task A_sitting_without_rest_says_what_is_missing()
    {
        var patient = await server.PatientAsync();
        await server.SittingAsync(patient.Id, ("raise-brows", 8));
        using var browser = await server.SignedInAsync(Role.Physician);

        Assert.Contains("no picture at rest", (await browser.GetAsync($"/patients/{patient.Id}/measures")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_stand_right_and_left_with_their_error_and_a_change_with_the_earlier_sitting()
    {
        var patient = await server.PatientAsync();
        var before = await server.SittingAsync(patient.Id, ("rest", 0), ("raise-brows", 8));
        var after = await server.SittingAsync(patient.Id, ("rest", 0), ("raise-brows", 0));
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync($"/patients/{patient.Id}/measures?series={after}&with={before}&view=raise-brows");

        Assert.Contains("by the iris, 11.7 ± 0.4 mm between people", page.Text, StringComparison.Ordinal);
        var raise = page.Document.QuerySelectorAll("table.compared tr").Single(row => row.QuerySelector("th")?.TextContent.Contains("Brow raise", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Matches(@"\d+\.\d ± \d+\.\d", raise.Children[1].TextContent);
        Assert.Contains("changed", raise.Children[^1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("changed", raise.Children[^2].TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Document.QuerySelectorAll(".measure-views a").Single(a => a.TextContent == "Raise brows").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_ruler_that_scaled_the_face_scales_its_measures_and_is_named()
    {
        var patient = await server.PatientAsync();
        var rest = await server.PictureAsync(patient.Id, SeriesId.New(), "rest", SampleSittings.Landmarks());
        using var browser = await server.SignedInAsync(Role.Physician);
        var byIris = await FissureAsync(browser, patient.Id.Value, rest.SeriesId);

        await server.RulerFaceAsync(rest);

        Assert.Equal(1.1, await FissureAsync(browser, patient.Id.Value, rest.SeriesId) / byIris, 0.01);
        Assert.Contains("by a ruler on the picture at rest", (await browser.GetAsync($"/patients/{patient.Id}/measures")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_points_of_a_picture_can_be_opened_by_those_who_photograph()
    {
        var patient = await server.PatientAsync();
        var rest = await server.PictureAsync(patient.Id, SeriesId.New(), "rest", SampleSittings.Landmarks());
        var bare = await server.PictureAsync(patient.Id, SeriesId.New(), "other", landmarks: null);
        using var assistant = await server.SignedInAsync(Role.Assistant);

        Assert.NotNull((await assistant.GetAsync($"/photographs/{rest.Id}/points")).Document.QuerySelector("glabella-points"));
        Assert.Contains("No points were found", (await assistant.GetAsync($"/photographs/{bare.Id}/points")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"/photographs/{Guid.NewGuid()}/points")).Status);
    }

    private static async Task<double> FissureAsync(Browser browser, Guid patient, SeriesId series)
    {
        var csv = await browser.Http.GetStringAsync($"/patients/{patient}/measures.csv?series={series}", TestContext.Current.CancellationToken);
        var row = csv.Split("\r\n").Single(line => line.Contains(",palpebral-fissure,right,", StringComparison.Ordinal));
        return double.Parse(row.Split(',')[4], System.Globalization.CultureInfo.InvariantCulture);
    }
}
