using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>A usual treatment at the chair, with every touch counted.</summary>
[Collection(nameof(Journeys))]
public class ChairJourneyTests(Journey journey)
{
    private const int MostTouches = 12;
    private int _touches;

    [Fact]
    public async Task Three_areas_are_treated_in_fewer_than_twelve_interactions()
    {
        await using var visit = await journey.BeginAsync();
        var page = visit.Page;
        var lot = $"LOT-CHAIR-{Guid.NewGuid().ToString("N")[..5]}";
        await ReceiveAsync(page, lot);
        await visit.RegisterPatientAsync($"Chair {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();
        await visit.ApplyGlabellaAsync();
        await AddAreaAsync(visit, "Forehead");
        await AddAreaAsync(visit, "Crow’s feet");
        var sites = await page.Locator("tr.planner-site").CountAsync();
        Assert.InRange(sites, 16, 20);
        await visit.SignAsync();

        await page.GetByLabel("Why the treatment begins without a signed one").FillAsync("Signed on paper");
        _touches++;
        await TouchAsync(page.GetByRole(AriaRole.Button, new() { Name = "Start treatment" }));
        await page.WaitForURLAsync(new Regex("/treatments/[0-9a-f-]{36}"));
        await OpenVialAsync(page, lot);
        Assert.Equal(0, await SmallTargetsAsync(page));
        await TouchAsync(page.Locator("form.treat-all button"));
        await page.GetByText("Every site is answered").WaitForAsync();
        _touches += 2; // the count is typed, then finished
        var planned = await page.Locator(".treat-sites tfoot td.num").First.InnerTextAsync();
        await visit.FinishAsync(decimal.Parse(planned, System.Globalization.CultureInfo.InvariantCulture));

        Assert.True(_touches < MostTouches, $"{_touches} interactions.");
        var record = await page.Locator("article.document").InnerTextAsync();
        Assert.Contains($"{planned} U of {planned} U planned", record.Replace("\t", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(visit.BrowserErrors);
    }

    private async Task OpenVialAsync(IPage page, string lot)
    {
        var opening = page.Locator("details:has(#open-which)");
        if (await opening.GetAttributeAsync("open") is null)
        {
            await TouchAsync(opening.Locator("summary"));
        }

        var choice = await page.Locator("#open-which option", new() { HasText = lot }).First.GetAttributeAsync("value");
        await page.Locator("#open-which").SelectOptionAsync(choice!);
        _touches++;
        await TouchAsync(page.GetByRole(AriaRole.Button, new() { Name = "Made up now" }));
        await page.Locator(".vial-now", new() { HasText = lot }).WaitForAsync();
    }

    private async Task TouchAsync(ILocator what)
    {
        _touches++;
        await what.ClickAsync();
    }

    /// <summary>How many things to press at the chair are lower than a gloved finger needs.</summary>
    private static Task<int> SmallTargetsAsync(IPage page) => page.EvaluateAsync<int>(
        "() => [...document.querySelectorAll('.treat-act button, .treat-act summary, .treat-act input:not([type=hidden]):not([type=radio]), .treat-act select')]"
        + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).length");

    private static async Task AddAreaAsync(Visit visit, string area)
    {
        var before = await visit.Page.Locator("tr.planner-site").CountAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"+ {area}" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("tr.planner-site")).Not.ToHaveCountAsync(before);
        await visit.WaitUntilSavedAsync();
    }

    private static async Task ReceiveAsync(IPage page, string lot)
    {
        await page.GotoAsync("/stock/receive");
        await page.GetByLabel("Product and vial").SelectOptionAsync(new SelectOptionValue { Value = "onabotulinumtoxinA 100" });
        await page.GetByLabel("Lot", new() { Exact = true }).FillAsync(lot);
        await page.GetByLabel("Expires").FillAsync(Visit.ExpiryNextYear());
        await page.GetByRole(AriaRole.Button, new() { Name = "Receive", Exact = true }).ClickAsync();
        await page.GetByText(lot).First.WaitForAsync();
    }
}
