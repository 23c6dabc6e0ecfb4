using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>One plan open twice: the second to save learns of the first, and nothing is lost either way.</summary>
[Collection(nameof(Journeys))]
public class TwoTabsJourneyTests(Journey journey)
{
    [Fact]
    public async Task The_second_tab_is_told_and_chooses_whose_change_stays()
    {
        await using var first = await journey.BeginAsync();
        await first.RegisterPatientAsync($"Tabs {Guid.NewGuid():N}");
        await first.OpenCaptureAsync();
        await first.UseReferenceFaceAsync();
        await first.ApplyGlabellaAsync();
        var second = new Visit(await first.Page.Context.NewPageAsync());
        await second.Page.GotoAsync(first.Page.Url);
        await Assertions.Expect(second.Page.Locator("tr.planner-site")).ToHaveCountAsync(5);

        await SetUnitsAsync(first, "3");
        await first.WaitUntilSavedAsync();
        await SetUnitsAsync(second, "2");

        await Assertions.Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Changed in another tab");
        await Assertions.Expect(second.UnitsOfSite(0)).ToHaveValueAsync("2");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await second.WaitUntilSavedAsync();
        await second.Page.ReloadAsync();
        await Assertions.Expect(second.UnitsOfSite(0)).ToHaveValueAsync("2");
    }

    private static async Task SetUnitsAsync(Visit visit, string units)
    {
        await visit.UnitsOfSite(0).FillAsync(units);
        await visit.Page.Keyboard.PressAsync("Enter");
    }
}
