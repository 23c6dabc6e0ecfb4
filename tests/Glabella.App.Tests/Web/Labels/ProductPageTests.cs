using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Glabella.Planning;

namespace Glabella.App.Tests.Web.Labels;

public class ProductPageTests(ClinicServer server)
{
    private static readonly string[] NumbersOfArea = ["totalUnits", "sites", "unitsPerSite", "millilitresPerSite"];

    public static TheoryData<string> Names => LabelFile.Products;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_fact_of_the_label_stands_there_with_its_source_and_says_when_it_is_recalled(string product)
    {
        var (file, page) = (new LabelFile(product), await PageAsync(product));

        Assert.All(file.List("facts"), fact => AssertKnown(fact, LineWith(page, LabelFile.Text(fact, "text"))));
        Assert.All(file.List("otherIndications"), use => AssertKnown(use, LineWith(page, LabelFile.Text(use, "dose"), LabelFile.Text(use, "indication"))));
        Assert.All(file.List("reconstitutions"), made => AssertKnown(
            made, LineWith(page, $"Add {LabelFile.Number(made, "diluentMl")} mL;", $"Vial of {LabelFile.Number(made, "vialUnits")} U")));
        Assert.All(file.List("indications"), area => AssertArea(area, page));
        AssertNumber(file, "retreatmentDays", page, "At least {0} days");
        AssertNumber(file, "sessionUnits", page, "{0} U over the areas");
        AssertNumber(file, "maximumUnits", page, "{0} U");
        AssertNumber(file, "useWithinHours", page, "{0} hours");
        Assert.Equal(file.Sourced.Count, page.Document.QuerySelectorAll("main a.ref").Length);
        Assert.Equal(file.Sourced.Count(LabelFile.IsRecalled), Marks(page).Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_recalled_is_marked_in_words(string product)
    {
        var page = await PageAsync(product);

        Assert.NotEmpty(Marks(page));
        Assert.All(Marks(page), mark => Assert.Equal("recalled – check the prescribing information", Words(mark)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_speaks_of_one_product_and_says_that_Units_stay_apart(string product)
    {
        var page = await PageAsync(product);
        var others = Products.All.Select(l => l.Product).Where(p => p.Nonproprietary != product);

        Assert.Contains("Units of different products cannot be compared, added or converted.", page.Text, StringComparison.Ordinal);
        Assert.All(others, other => Assert.DoesNotContain(other.Brand, page.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(others, other => Assert.DoesNotContain(other.Nonproprietary, page.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_parts_have_headings_and_names(string product)
    {
        var page = await PageAsync(product);
        var levels = page.Document.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(h => h.LocalName[1] - '0').ToList();

        Assert.Equal(new LabelFile(product).Brand, page.Heading);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(page.Document.QuerySelectorAll("main section"), s => Assert.Equal("H2", page.Document.GetElementById(s.GetAttribute("aria-labelledby")!)!.TagName));
        Assert.Equal(page.Document.QuerySelectorAll("main [id]").Length, page.Document.QuerySelectorAll("main [id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_boxed_warning_is_there_to_be_found()
    {
        var page = await PageAsync("letibotulinumtoxinA");

        Assert.Contains("can be fatal", page.Document.QuerySelector("section.boxed-warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_without_a_greatest_amount_says_so()
    {
        Assert.Contains("No greatest amount", (await PageAsync("prabotulinumtoxinA")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No greatest amount", (await PageAsync("onabotulinumtoxinA")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_shows_the_constants_of_this_product_with_their_origin()
    {
        var rows = (await PageAsync("daxibotulinumtoxinA")).Document.QuerySelectorAll(".constants tbody tr").ToList();
        var constants = Pharmacology.ModelParameters.Standard.All.Where(p => p.Key.StartsWith("product.daxibotulinumtoxinA.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(constants);
        Assert.All(constants, constant => Assert.Contains(rows, row => row.TextContent.Contains(constant.Origin, StringComparison.Ordinal)));
        Assert.Contains("8 U", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_model_shows_the_doses_that_trials_of_this_product_gave(string product)
    {
        var rows = (await PageAsync(product)).Document.QuerySelectorAll(".studied tbody tr:has(th)").ToList();
        var studied = ModelRangeData.Studied.Where(s => s.Product == product).ToList();

        Assert.Equal(studied.Select(s => FaceArea.NameOf(s.Area)), rows.Select(row => row.QuerySelector("th")!.TextContent));
        foreach (var (trials, row) in studied.Zip(rows))
        {
            var source = row.NextElementSibling!;
            Assert.Contains(FormattableString.Invariant($"{trials.High} U"), Words(row), StringComparison.Ordinal);
            Assert.Contains(trials.Source, source.TextContent, StringComparison.Ordinal);
            Assert.Equal(trials.Status == ReadStatus.Recalled, source.QuerySelector(".recalled") is not null);
        }
    }

    [Fact]
    public async Task It_leads_to_how_the_model_is_known()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var link = (await browser.GetAsync("/products/onabotulinumtoxinA")).Document.QuerySelector("section[aria-labelledby=model] a")!;

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link.GetAttribute("href")!)).Status);
    }

    [Theory]
    [InlineData("/products/botulinumtoxinZ")]
    [InlineData("/products/Botox%20Cosmetic")]
    [InlineData("/products/onabotulinumtoxinA/doses")]
    public async Task A_product_that_is_not_known_is_not_found(string address)
    {
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "There is nothing here"), (page.Status, page.Heading));
    }

    private async Task<Page> PageAsync(string product)
    {
        using var browser = await server.SignedInAsync(Role.Assistant);
        return await browser.GetAsync($"/products/{product}");
    }

    /// <summary>The marks on facts of the label, not those on trials.</summary>
    private static IHtmlCollection<IElement> Marks(Page page) => page.Document.QuerySelectorAll(".labelfacts .recalled, .doses .recalled");

    private static void AssertArea(JsonElement area, Page page)
    {
        var row = page.Document.QuerySelectorAll(".doses tbody tr")
            .Single(tr => tr.QuerySelector("th")?.TextContent == FaceArea.NameOf(LabelFile.Text(area, "area")));
        var cells = row.QuerySelectorAll("td").ToList();
        foreach (var (name, cell) in NumbersOfArea.Zip(cells))
        {
            Assert.Equal(LabelFile.Number(area.GetProperty(name), "value"), cell.QuerySelector("strong")!.TextContent);
            AssertKnown(area.GetProperty(name), cell);
        }

        if (area.TryGetProperty("note", out var note))
        {
            Assert.Contains(note.GetString()!, Words(row.NextElementSibling!), StringComparison.Ordinal);
        }
    }

    private static void AssertNumber(LabelFile file, string name, Page page, string words)
    {
        if (file.Root.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Object)
        {
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, words, LabelFile.Number(number, "value"));
            AssertKnown(number, page.Document.QuerySelectorAll(".labelfacts .says").Where(e => Words(e).StartsWith(text, StringComparison.Ordinal)).First(e => IsKnown(number, e)));
        }
    }

    private static IElement LineWith(Page page, string text, string about = "") => page.Document.QuerySelectorAll(".labelfacts > li").First(li =>
        Words(li.QuerySelector(".says")!).StartsWith(text, StringComparison.Ordinal) && Words(li).StartsWith(about, StringComparison.Ordinal));

    private static void AssertKnown(JsonElement fact, IElement shown)
    {
        Assert.True(IsKnown(fact, shown), $"{Words(shown)} does not cite {fact}");
        if (fact.TryGetProperty("note", out var note) && shown.QuerySelector("small") is { } small)
        {
            Assert.Equal(note.GetString(), Words(small));
        }
    }

    /// <summary>Whether its mark leads to the source and says when it was not read again.</summary>
    private static bool IsKnown(JsonElement fact, IElement shown)
    {
        var target = shown.QuerySelector("a.ref")!.GetAttribute("href")!;
        return shown.Owner!.QuerySelector(target)!.QuerySelector("span")!.TextContent == LabelFile.Text(fact, "source")
            && shown.QuerySelector(".recalled") is not null == LabelFile.IsRecalled(fact);
    }

    /// <summary>Its text with single ordinary spaces and hyphens.</summary>
    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Replace('\u2011', '-').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
