using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>From a new patient to a finished record, as a clinician walks it.</summary>
[Collection(nameof(Journeys))]
public class WholePathJourneyTests(Journey journey)
{
    [Fact]
    public async Task From_a_photograph_to_a_signed_recorded_treatment()
    {
        await using var visit = await journey.BeginAsync(Journey.Portrait);
        await visit.ReceiveVialAsync("LOT-PHOTO");
        await visit.RegisterPatientAsync($"Collins {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        await visit.FindFaceAsync(Journey.Portrait);
        await visit.ConfirmFaceAsync();

        await PlanSignAndTreatAsync(visit, "LOT-PHOTO");

        Assert.Empty(visit.BrowserErrors);
    }

    [Fact]
    public async Task From_the_reference_face_to_a_signed_recorded_treatment_that_survives_a_kill()
    {
        await using var visit = await journey.BeginAsync();
        await visit.ReceiveVialAsync("LOT-REF");
        await visit.RegisterPatientAsync($"Reference {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();

        await PlanSignAndTreatAsync(visit, "LOT-REF");
        var record = await visit.Page.Locator("article.document").InnerTextAsync();
        await journey.KillAndRestartAsync();
        await visit.Page.ReloadAsync();

        Assert.Equal(record, await visit.Page.Locator("article.document").InnerTextAsync());
    }

    [Fact]
    public async Task A_double_click_and_a_form_sent_twice_draw_the_units_once()
    {
        await using var visit = await journey.BeginAsync();
        await visit.ReceiveVialAsync("LOT-TWICE");
        await visit.RegisterPatientAsync($"Twice {Guid.NewGuid():N}");
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();
        await visit.ApplyGlabellaAsync();
        await visit.SignAsync();
        await visit.StartTreatmentAsync("LOT-TWICE");

        await visit.Given.DblClickAsync();
        await visit.ExpectOpenAsync(4, of: 5);
        Assert.Equal(46, await visit.UnitsLeftAsync());

        var form = await visit.Page.EvaluateAsync<Dictionary<string, string>>(
            "() => Object.fromEntries(new FormData(document.querySelector('button.given').form))");
        for (var time = 0; time < 2; time++)
        {
            var fields = visit.Page.APIRequest.CreateFormData();
            foreach (var (name, value) in form)
            {
                fields.Set(name, value);
            }

            Assert.True((await visit.Page.APIRequest.PostAsync(visit.Page.Url, new() { Form = fields })).Ok);
        }

        await visit.Page.ReloadAsync();
        await visit.ExpectOpenAsync(3, of: 5);
        Assert.Equal(42, await visit.UnitsLeftAsync());
    }

    private static async Task PlanSignAndTreatAsync(Visit visit, string lot)
    {
        var page = visit.Page;
        await visit.ApplyGlabellaAsync();
        await EditUnitsAsync(visit);
        await LookAtPredictionAsync(page);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("tr.planner-site")).ToHaveCountAsync(5);
        await Assertions.Expect(visit.UnitsOfSite(0)).ToHaveValueAsync("3");

        await visit.SignAsync();
        await Assertions.Expect(page.GetByText("in force")).ToBeVisibleAsync();
        await visit.StartTreatmentAsync(lot);
        for (var open = 5; open > 0; open--)
        {
            await visit.ExpectOpenAsync(open, of: 5);
            await visit.Given.ClickAsync();
        }

        await page.GetByText("Every site is answered").WaitForAsync();
        await visit.FinishAsync(19);
        var record = await page.Locator("article.document").InnerTextAsync();
        Assert.Contains(lot, record, StringComparison.Ordinal);
        Assert.Contains("Given\n19 U of 19 U planned", record.Replace("\t", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Dr Adaeze Okafor", record, StringComparison.Ordinal);
    }

    private static async Task EditUnitsAsync(Visit visit)
    {
        await visit.UnitsOfSite(0).FillAsync("3");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".planner-card-head").First).ToContainTextAsync("19 U");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(visit.UnitsOfSite(0)).ToHaveValueAsync("4");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Assertions.Expect(visit.UnitsOfSite(0)).ToHaveValueAsync("3");
        await visit.WaitUntilSavedAsync();
    }

    private static async Task LookAtPredictionAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Frown", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Frown", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator(".planner-day input").FillAsync("30");
        await Assertions.Expect(page.Locator(".planner-day output")).ToContainTextAsync("30");
        await Assertions.Expect(page.Locator("planner-expect")).ToContainTextAsync("labellar");
        await Assertions.Expect(page.Locator("planner-weeks canvas").First).ToBeVisibleAsync();
    }
}
