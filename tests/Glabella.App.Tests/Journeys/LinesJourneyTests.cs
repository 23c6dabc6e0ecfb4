using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>Lines of the face moved, drawn and kept in the planner, by keys and by hand.</summary>
[Collection(nameof(Journeys))]
public class LinesJourneyTests(Journey journey)
{
    [Fact]
    public async Task A_line_is_moved_by_keys_kept_while_the_panel_is_closed_saved_and_found_again()
    {
        await using var visit = await AtLinesAsync();
        var page = visit.Page;
        await page.Locator(".planner-lines select").First.SelectOptionAsync("forehead-line-2 left");
        await page.Locator(".planner-line-point:not([data-hidden])").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.GetByText("Not saved yet.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Back to sites" }).ClickAsync();
        await Assertions.Expect(page.Locator("tr.planner-site")).ToHaveCountAsync(5);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lines *" }).ClickAsync();
        await Assertions.Expect(page.GetByText("not saved yet")).ToBeVisibleAsync();
        await SaveAsync(page);

        await page.ReloadAsync();
        await OpenLinesAsync(page);
        await Assertions.Expect(page.Locator(".planner-lines option", new() { HasText = "forehead line 2, L · changed" })).ToHaveCountAsync(1);
        Assert.Empty(visit.BrowserErrors);
    }

    [Fact]
    public async Task A_line_is_drawn_point_by_point_and_both_faces_stay_in_sight()
    {
        await using var visit = await AtLinesAsync();
        var page = visit.Page;
        var face = (await page.Locator(".planner-face canvas").BoundingBoxAsync())!;
        var panel = (await page.Locator("planner-lines").BoundingBoxAsync())!;
        Assert.True(panel.X + panel.Width <= face.X, "The panel covers a face.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Draw a line" }).ClickAsync();
        await page.GetByLabel("Kind of line").SelectOptionAsync("forehead-lines");
        foreach (var share in new[] { 0.21f, 0.25f, 0.29f })
        {
            await page.Mouse.ClickAsync(face.X + (share * face.Width), face.Y + (0.25f * face.Height));
        }

        await Assertions.Expect(page.GetByText("3 so far")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Line is drawn" }).ClickAsync();
        await SaveAsync(page);

        await Assertions.Expect(page.Locator(".planner-lines option", new() { HasText = "drawn by hand" })).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove line" }).ClickAsync();
        await Assertions.Expect(page.Locator(".planner-lines option", new() { HasText = "drawn by hand" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.Locator(".planner-lines option", new() { HasText = "drawn by hand" })).ToHaveCountAsync(1);
        Assert.Empty(visit.BrowserErrors);
    }

    private async Task<Visit> AtLinesAsync()
    {
        var visit = await journey.BeginAsync();
        await visit.RegisterPatientAsync($"Lines {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();
        await visit.ApplyGlabellaAsync();
        await OpenLinesAsync(visit.Page);
        return visit;
    }

    private static async Task OpenLinesAsync(IPage page)
    {
        await page.Locator(".planner-layers").GetByRole(AriaRole.Button, new() { Name = "Lines" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw a line" }).WaitForAsync();
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save lines" }).ClickAsync();
        await Assertions.Expect(page.Locator(".planner-lines-words")).ToContainTextAsync("Saved.");
    }
}
