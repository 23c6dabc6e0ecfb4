using System.Text.RegularExpressions;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Signing;

/// <summary>What is signed is read with its band and with what is not known of it, by eye and by ear.</summary>
public partial class ExpectationTests(ClinicServer server)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_figure_has_its_band_beside_it_in_words(bool isSigned)
    {
        var page = await OpenAsync(isSigned);

        var figures = page.Document.QuerySelectorAll(".sign-expect td.num").Select(cell => Words(cell.TextContent)).ToList();
        Assert.True(figures.Count >= 9);
        Assert.All(figures, figure => Assert.Matches(Banded(), figure));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_risk_is_a_multiple_of_the_label_pattern_with_its_basis_in_sight(bool isSigned)
    {
        var page = await OpenAsync(isSigned);
        var expect = Words(page.Document.QuerySelector(".sign-expect")!.TextContent);

        Assert.Matches(@"Drooping eyelid|Eyelid ptosis", expect);
        Assert.Matches(@"\d\.\d× the label pattern \(\d", expect);
        Assert.Contains("an order, not a percentage", expect, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".sign-expect details .howknown"));
        Assert.DoesNotMatch(@"\d ?%(?! (band|or more))", Regex.Replace(expect, "Basis:.*", ""));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_assumed_or_not_validated_stands_in_sight_and_is_numbered(bool isSigned)
    {
        var page = await OpenAsync(isSigned);
        var expect = page.Document.QuerySelector(".sign-expect")!;

        Assert.Contains("nobody graded it", expect.TextContent, StringComparison.Ordinal);
        Assert.Contains("no trial measured these millimetres", expect.TextContent, StringComparison.Ordinal);
        var notes = expect.QuerySelectorAll("ol.notes li").Length;
        Assert.True(notes >= 2);
        Assert.All(expect.QuerySelectorAll(".noteref"), reference => Assert.Contains("see note", reference.TextContent, StringComparison.Ordinal));
        Assert.Equal(
            Enumerable.Range(1, notes),
            expect.QuerySelectorAll(".noteref").SelectMany(r => Number().Matches(r.TextContent).Select(m => int.Parse(m.Value, null))).Distinct().Order());
    }

    [Fact]
    public async Task How_a_figure_is_known_is_one_click_away()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var page = await browser.GetAsync($"/plans/{(await server.PlanAsync(await server.PatientAsync())).Id}/sign");

        foreach (var link in page.Document.QuerySelectorAll(".howknown").Select(a => a.GetAttribute("href")!).ToList())
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync(link)).Status);
        }

        Assert.Equal(3, page.Document.QuerySelectorAll(".howknown").Length);
    }

    private async Task<Page> OpenAsync(bool isSigned)
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var patient = await server.PatientAsync();
        var plan = isSigned ? await server.SignedPlanAsync(patient) : await server.PlanAsync(patient);
        return await browser.GetAsync($"/plans/{plan.Id}/{(isSigned ? "signed" : "sign")}");
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>"1.0 (0.4–1.8)", "+0.4 mm (0.0 to +0.6)", "2.3× the label pattern (1.4–3.8)", untouched, or nothing with its bound.</summary>
    [GeneratedRegex(@"\d\.\d.*\([+−]?\d+\.\d(–| to )[+−]?\d+\.\d\)|\d\.\d, untouched|none predicted \(below 0\.1×\)")]
    private static partial Regex Banded();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
