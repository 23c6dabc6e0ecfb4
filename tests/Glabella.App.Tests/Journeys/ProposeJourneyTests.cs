using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>A plan proposed from wishes: looked at, partly locked, softened, proposed again, taken back, signed.</summary>
[Collection(nameof(Journeys))]
public class ProposeJourneyTests(Journey journey)
{
    [Fact]
    public async Task From_wishes_to_a_signed_plan_with_one_site_locked_and_one_proposal_taken_back()
    {
        await using var visit = await PlanningAsync();
        var page = visit.Page;
        await ProposeAsync(visit);
        var proposed = await SitesAsync(page);
        Assert.NotEmpty(proposed);
        await Assertions.Expect(page.Locator("planner-wishes")).ToContainTextAsync("Soften frown lines");

        await page.Locator(".planner-site-name").First.ClickAsync();
        await Assertions.Expect(page.Locator("planner-why")).ToContainTextAsync("Without it");
        var padlock = page.Locator(".planner-lock").First;
        await padlock.ClickAsync();
        await Assertions.Expect(padlock).ToHaveAttributeAsync("aria-pressed", "true");
        var units = await visit.UnitsOfSite(0).InputValueAsync();

        var total = await TotalAsync(page);
        await page.GetByLabel("Soft to frozen").FillAsync("5");
        await Assertions.Expect(page.Locator(".planner-card-head").First).Not.ToContainTextAsync(total);
        await visit.WaitUntilSavedAsync();
        Assert.Contains(proposed[0], await SitesAsync(page));
        await Assertions.Expect(visit.UnitsOfSite(0)).ToHaveValueAsync(units);

        await ProposeAsync(visit);
        Assert.Equal([proposed[0]], proposed.Intersect(await SitesAsync(page)));

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("tr.planner-site").Nth(1)).ToHaveAttributeAsync("data-site", proposed[1]);
        Assert.Equal(proposed, await SitesAsync(page));
        await visit.WaitUntilSavedAsync();

        await visit.SignAsync();
        Assert.Empty(visit.BrowserErrors);
    }

    [Fact]
    public async Task A_site_changed_by_hand_after_a_proposal_is_kept_and_says_why()
    {
        await using var visit = await PlanningAsync();
        var page = visit.Page;
        await ProposeAsync(visit);
        var mine = (await SitesAsync(page))[0];

        await visit.UnitsOfSite(0).FillAsync("2.5");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".planner-lock").First).ToHaveAttributeAsync("title", new Regex("by hand"));
        await ProposeAsync(visit);

        Assert.Contains(mine, await SitesAsync(page));
        await Assertions.Expect(page.Locator($"tr[data-site='{mine}'] input[data-field^='units-']")).ToHaveValueAsync("2.5");
    }

    [Fact]
    public async Task Wishes_that_contradict_each_other_are_named_and_the_plan_stays()
    {
        await using var visit = await PlanningAsync();
        var page = visit.Page;
        await visit.ApplyGlabellaAsync();
        var before = await SitesAsync(page);
        var add = page.GetByLabel("Add a wish");
        await add.SelectOptionAsync(new SelectOptionValue { Label = "Leave frown lines at mild or deeper (at least 1.0)" });
        await add.SelectOptionAsync(new SelectOptionValue { Label = "Soften frown lines to mild (at most 1.0)" });
        await page.Locator("input[data-field='wish-glabellar-lines-at-most']").FillAsync("0.5");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("planner-wishes [role=alert]")).ToContainTextAsync("these two cannot both hold");
        Assert.Equal(before, await SitesAsync(page));
    }

    [Fact]
    public async Task A_long_search_shows_how_far_it_is_and_can_be_stopped()
    {
        await using var visit = await PlanningAsync();
        var page = visit.Page;
        var stopped = new TaskCompletionSource();
        const string Running = """{"id":"0d5e7c7e-0000-4000-8000-000000000000","state":"running","progress":0.4,"ahead":0,"proposal":null,"conflicts":null}""";
        await page.RouteAsync(new Regex("/propose(/.*)?$"), async route =>
        {
            if (route.Request.Method == "DELETE")
            {
                stopped.TrySetResult();
            }

            await Task.Delay(200);
            await route.FulfillAsync(new() { ContentType = "application/json", Body = Running });
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveJSPropertyAsync("value", 0.4);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await stopped.Task;
        await Assertions.Expect(page.Locator(".planner-live")).ToContainTextAsync("The plan is as it was");
        Assert.Empty(await SitesAsync(page));
    }

    /// <summary>A planner on the reference face with frown lines chosen and no site yet.</summary>
    private async Task<Visit> PlanningAsync()
    {
        var visit = await journey.BeginAsync();
        await visit.RegisterPatientAsync($"Wishes {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Frown lines" }).ClickAsync();
        await visit.Page.Locator(".planner-wish").First.WaitForAsync();
        return visit;
    }

    /// <summary>Presses Propose and waits until what came is saved.</summary>
    private static async Task ProposeAsync(Visit visit)
    {
        var before = await SitesAsync(visit.Page);
        await visit.Page.Locator(".planner-propose .planner-primary").ClickAsync();
        await visit.Page.WaitForFunctionAsync(
            "before => { const now = [...document.querySelectorAll('tr.planner-site')].map(r => r.dataset.site); return now.length > 0 && now.join() !== before.join(); }", before);
        await visit.WaitUntilSavedAsync();
    }

    /// <summary>"16.5 U", as the head of the sites says it.</summary>
    private static async Task<string> TotalAsync(IPage page) =>
        (await page.Locator(".planner-card-head").First.InnerTextAsync()).Split('·')[1].Trim();

    private static async Task<string[]> SitesAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("[...document.querySelectorAll('tr.planner-site')].map(row => row.dataset.site)");
}
