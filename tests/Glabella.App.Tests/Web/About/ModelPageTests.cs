using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.App.Tests.Web.About;

public class ModelPageTests(ClinicServer server)
{
    [Fact]
    public async Task Every_constant_stands_with_value_error_and_origin_and_the_hash_of_all()
    {
        using var browser = await server.SignedInAsync(Role.Assistant);
        var page = await browser.GetAsync("/about/model");

        Assert.Contains(ModelParameters.Standard.Hash, page.Text, StringComparison.Ordinal);
        Assert.All(ModelParameters.Standard.All, p =>
        {
            var row = page.Document.GetElementById(p.Key)!.TextContent;
            Assert.Contains(Words(p.Origin), Words(row), StringComparison.Ordinal);
            Assert.Contains(((decimal)p.Value).ToString("0.############", System.Globalization.CultureInfo.InvariantCulture), row, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_was_studied_stands_product_by_product_and_nothing_offers_a_conversion()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var range = (await browser.GetAsync("/about/model")).Document.GetElementById("range")!;

        Assert.Equal(ModelRangeData.Studied.Length, range.QuerySelectorAll("tbody tr:not(.arearow)").Length);
        Assert.Equal(Products.All.Count, range.QuerySelectorAll(".arearow").Length);
        Assert.Contains("nothing here converts them", range.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_searched_without_a_script()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var form = (await browser.GetAsync("/about/model")).Document.QuerySelector("form[role=search][action='/about/model']")!;
        var page = await browser.GetAsync("/about/model?q=time.decay");

        Assert.Equal("get", form.GetAttribute("method"));
        Assert.NotNull(form.QuerySelector("input[name=q]"));
        Assert.NotNull(page.Document.GetElementById("time.decay"));
        Assert.Null(page.Document.GetElementById("spread.length"));
        Assert.Contains("Nothing has “zzz”", (await browser.GetAsync("/about/model?q=zzz")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>")]
    [InlineData("%00")]
    [InlineData("(((")]
    public async Task Whatever_is_searched_is_shown_as_text(string words)
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var page = await browser.GetAsync($"/about/model?q={Uri.EscapeDataString(words)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(page.Document.QuerySelectorAll("main script"), script => Assert.NotEmpty(script.GetAttribute("src")!));
    }

    [Fact]
    public async Task Nobody_reads_it_without_signing_in()
    {
        using var browser = server.Browser();

        Assert.StartsWith("/sign-in", (await browser.GetAsync("/about/model")).Path, StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
