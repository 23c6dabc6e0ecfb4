using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Glabella.Planning;

namespace Glabella.App.Tests.Web.Labels;

public partial class ProductsPageTests(ClinicServer server)
{
    [Theory]
    [InlineData(Role.Physician)]
    [InlineData(Role.Injector)]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Manager)]
    public async Task Every_role_finds_the_six_products_from_the_menu(Role role)
    {
        using var browser = await server.SignedInAsync(role);
        Assert.NotNull((await browser.GetAsync("/")).Document.QuerySelector("header nav a[href='/settings']"));
        Assert.NotNull((await browser.GetAsync("/settings")).Document.QuerySelector("a[href='/products']"));

        var page = await browser.GetAsync("/products");

        Assert.Equal(6, Products.All.Count);
        Assert.All(Products.All, label =>
        {
            var card = page.Document.QuerySelectorAll(".labelcards > li").Single(li => li.QuerySelector("h2")!.TextContent == label.Product.Brand);
            Assert.Contains(label.Product.Nonproprietary, card.TextContent, StringComparison.Ordinal);
            Assert.Equal($"/products/{label.Product.Nonproprietary}", card.QuerySelector("h2 a")!.GetAttribute("href"));
        });
    }

    [Fact]
    public async Task Side_by_side_the_products_show_no_Units()
    {
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync("/products");

        Assert.Empty(page.Document.QuerySelectorAll("main table"));
        Assert.DoesNotMatch(AmountInUnits(), page.Text);
        Assert.Contains("Units of different products cannot be compared, added or converted.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_at_a_glance_leads_to_its_source_and_is_marked_when_recalled()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var list = await browser.GetAsync("/products");
        var storage = Line(list.Document, "onabotulinumtoxinA", "Unopened");

        var page = await browser.GetAsync(storage.QuerySelector("a.ref")!.GetAttribute("href")!);

        var fact = Products.LabelOf(Products.Find("onabotulinumtoxinA")).Facts.Single(f => f.Topic == "storage before reconstitution");
        Assert.Equal(fact.Source, page.Document.QuerySelector(storage.QuerySelector("a.ref")!.GetAttribute("href")!.Split("#")[1].Insert(0, "#"))!.QuerySelector("span")!.TextContent);
        Assert.Equal(ReadStatus.Recalled, fact.Status);
        Assert.NotNull(storage.QuerySelector(".recalled"));
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_asked_to()
    {
        using var browser = server.Browser();

        Assert.StartsWith("/sign-in", (await browser.GetAsync("/products")).Path, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await browser.GetAsync("/products/onabotulinumtoxinA")).Path, StringComparison.Ordinal);
    }

    private static IElement Line(IDocument page, string product, string about) => page.QuerySelectorAll(".labelcards > li")
        .Single(li => li.TextContent.Contains(product, StringComparison.Ordinal)).QuerySelectorAll(".labelfacts > li")
        .Single(li => li.QuerySelector(".about")!.TextContent == about);

    [GeneratedRegex(@"\d\s*(U|Units|units)\b")]
    private static partial Regex AmountInUnits();
}
