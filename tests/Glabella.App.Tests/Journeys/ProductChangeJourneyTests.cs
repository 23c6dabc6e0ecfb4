using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>Changing the product in the planner: no number of Units goes with it, neither as it was nor scaled.</summary>
[Collection(nameof(Journeys))]
public class ProductChangeJourneyTests(Journey journey)
{
    [Fact]
    public async Task Every_site_is_planned_anew_from_the_new_product_s_own_label_and_undo_brings_the_old_plan_back()
    {
        await using var visit = await journey.BeginAsync();
        var page = visit.Page;
        await visit.RegisterPatientAsync($"Product {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();
        await visit.ApplyGlabellaAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "+ Crow’s feet" }).ClickAsync();
        await Assertions.Expect(page.Locator("tr.planner-site")).ToHaveCountAsync(11);
        await visit.UnitsOfSite(0).FillAsync("7");
        await page.Keyboard.PressAsync("Enter");
        await visit.WaitUntilSavedAsync();

        await page.GetByLabel("Product", new() { Exact = true }).SelectOptionAsync("abobotulinumtoxinA");
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("are never converted");
        Assert.Equal(["4", "7"], (await UnitsAsync(page)).Distinct().Order());
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear and apply again" }).ClickAsync();

        // Its label says 10 U at a glabellar site; of the crow's feet it says nothing, so nothing stands there.
        await Assertions.Expect(page.Locator(".planner-card-head").First).ToContainTextAsync("50 U");
        Assert.Equal(["0", "10"], (await UnitsAsync(page)).Distinct().Order());
        await Assertions.Expect(page.GetByLabel("Product", new() { Exact = true })).ToHaveValueAsync("abobotulinumtoxinA");
        await Assertions.Expect(page.Locator("planner-findings")).ToContainTextAsync("the label names none here");
        await visit.WaitUntilSavedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Product", new() { Exact = true })).ToHaveValueAsync("onabotulinumtoxinA");
        Assert.Equal(["4", "7"], (await UnitsAsync(page)).Distinct().Order());
        await visit.WaitUntilSavedAsync();
        Assert.Empty(visit.BrowserErrors);
    }

    [Fact]
    public async Task A_plan_outside_what_trials_covered_says_so_beside_its_figures()
    {
        await using var visit = await journey.BeginAsync();
        var page = visit.Page;
        await visit.RegisterPatientAsync($"Outside {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();
        await visit.ApplyGlabellaAsync();
        await Assertions.Expect(page.Locator("planner-expect")).ToContainTextAsync("an order, not a percentage");
        await Assertions.Expect(page.Locator(".planner-notes")).Not.ToContainTextAsync("Outside");

        await visit.UnitsOfSite(0).FillAsync("100");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".planner-notes")).ToContainTextAsync("Outside what trials covered: Glabellar lines 116 U: trials of Botox Cosmetic gave 10–80 U.");
        var row = page.Locator(".planner-row", new() { HasText = "Glabellar lines" });
        await Assertions.Expect(row).ToContainTextAsync("note");
        Assert.Matches(@"\d\.\d \(\d\.\d–\d\.\d\)", await row.InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Most", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Most", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Empty(visit.BrowserErrors);
    }

    private static async Task<IReadOnlyList<string>> UnitsAsync(IPage page)
    {
        var units = new List<string>();
        foreach (var field in await page.Locator("tr.planner-site input[data-field^='units-']").AllAsync())
        {
            units.Add(await field.InputValueAsync());
        }

        return units;
    }
}
