using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>A sitting of several views, and every kind of picture that must not become a face.</summary>
[Collection(nameof(Journeys))]
public partial class CaptureJourneyTests(Journey journey)
{
    [Fact]
    public async Task A_series_of_several_views_is_stored_found_again_and_confirmed()
    {
        await using var visit = await AtCaptureAsync();
        var page = visit.Page;
        var address = page.Url;
        await visit.FindFaceAsync(Journey.Portrait);
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Raise brows" }).ClickAsync();
        await UseAsync(visit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Frown" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skip" }).ClickAsync();
        await page.GetByText("Squint, as against bright sun.").WaitForAsync();

        await page.GotoAsync(address);

        await Assertions.Expect(page.Locator("[data-view=raise-brows][data-state=stored]")).ToBeVisibleAsync();
        await AssertStoredAsync(visit, "raise-brows", "rest");
        await page.Locator("[data-view=rest]").ClickAsync();
        await visit.ConfirmFaceAsync();
        Assert.Empty(visit.BrowserErrors);
    }

    [Fact]
    public async Task Each_bad_picture_is_refused_with_its_reason_and_nothing_is_stored()
    {
        await using var visit = await AtCaptureAsync();
        var stored = 0;
        visit.Page.Request += (_, request) => stored += request.Method == "POST" && request.Url.EndsWith("/photographs", StringComparison.Ordinal) ? 1 : 0;

        await AssertRefusedAsync(visit, "two faces", "More than one face found");
        await AssertRefusedAsync(visit, "blurred", "Blurred");
        await AssertRefusedAsync(visit, "dark", "Too dark");
        await AssertRefusedAsync(visit, "small", "Too small");
        await AssertRefusedAsync(visit, "glasses", "take dark glasses off");
        await AssertRefusedAsync(visit, "on its side", "lies on its side");

        Assert.Equal(0, stored);
    }

    [Fact]
    public async Task A_profile_is_refused_where_a_frontal_picture_is_wanted()
    {
        await using var visit = await AtCaptureAsync();

        await visit.Page.Locator("#picture-file").SetInputFilesAsync(await BadPictures.ProfileAsync(visit.Page));

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(ProfileWords());
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use this picture" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_picture_on_its_side_is_turned_by_one_click_and_can_be_used()
    {
        await using var visit = await AtCaptureAsync();
        await ChooseAsync(visit, "on its side");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Turn it 90° counter-clockwise" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use this picture" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-check=pose]")).ToHaveAttributeAsync("data-state", "good");
    }

    [Fact]
    public async Task A_frontal_picture_is_refused_where_an_oblique_one_is_wanted()
    {
        await using var visit = await AtCaptureAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "More views" }).ClickAsync();
        await visit.Page.Locator("[data-view=right-45]").ClickAsync();

        await visit.ChooseFileAsync(Journey.Portrait);

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("turn the head to the patient’s left");
    }

    [Fact]
    public async Task A_lost_connection_loses_no_picture()
    {
        await using var visit = await AtCaptureAsync();
        await visit.ChooseFileAsync(Journey.Portrait);
        var use = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use this picture" });
        await use.WaitForAsync();

        await visit.Page.Context.SetOfflineAsync(true);
        await use.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server cannot be reached.");
        await visit.Page.Context.SetOfflineAsync(false);
        await use.ClickAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm this face" }).WaitForAsync();
        await AssertStoredAsync(visit, "rest");
    }

    // The landmarker may find half a face in a profile, or none.
    [GeneratedRegex("No face found|turn the head to the patient’s")]
    private static partial Regex ProfileWords();

    private async Task<Visit> AtCaptureAsync()
    {
        var visit = await journey.BeginAsync(Journey.Portrait);
        await visit.RegisterPatientAsync($"Series {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        return visit;
    }

    private static async Task UseAsync(Visit visit)
    {
        await visit.ChooseFileAsync(Journey.Portrait);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use this picture" }).ClickAsync();
    }

    private static async Task ChooseAsync(Visit visit, string kind) =>
        await visit.Page.Locator("#picture-file").SetInputFilesAsync(await BadPictures.PaintAsync(visit.Page, kind));

    private static async Task AssertRefusedAsync(Visit visit, string kind, string reason)
    {
        await ChooseAsync(visit, kind);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(reason);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use this picture" })).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take another" }).ClickAsync();
    }

    private static async Task AssertStoredAsync(Visit visit, params string[] views)
    {
        var patient = IdPattern().Match(visit.Page.Url).Value;
        var answer = await visit.Page.APIRequest.GetAsync($"/api/patients/{patient}/photographs");
        var series = Assert.Single(JsonDocument.Parse(await answer.TextAsync()).RootElement.EnumerateArray());
        var photographs = series.GetProperty("photographs").EnumerateArray().ToArray();
        Assert.Equal(views, photographs.Select(p => p.GetProperty("view").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(photographs, p => Assert.Equal(3 * 478, p.GetProperty("landmarksPx").GetArrayLength()));
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex IdPattern();
}
