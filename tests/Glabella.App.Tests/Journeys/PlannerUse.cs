using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>Scripted use of the planner, and what it costs.</summary>
internal static class PlannerUse
{
    /// <summary>How many frames have been drawn, as script.</summary>
    public const string Frames = "(document.querySelector('planner-face')?.stage?.renderer.info.render.frame ?? 0)";

    private static readonly string[] Expressions = ["Frown", "Raise brows", "Squint", "Smile", "Rest"];
    private static readonly string[] Layers = ["Muscles", "Endplates", "Zones", "Spread"];

    public static Task<int> FramesAsync(IPage page) => page.EvaluateAsync<int>(Frames);

    /// <summary>Geometries and textures that the renderer holds.</summary>
    public static Task<string> HeldByGraphicsAsync(IPage page) =>
        page.EvaluateAsync<string>("JSON.stringify(document.querySelector('planner-face').stage.renderer.info.memory)");

    /// <summary>Elements and listeners of the page that garbage collection leaves, also those no longer on it.</summary>
    public static async Task<(int Nodes, int Listeners)> HeldByScriptAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("HeapProfiler.collectGarbage");
        var counted = (await session.SendAsync("Memory.getDOMCounters"))!.Value;
        await session.DetachAsync();
        return (counted.GetProperty("nodes").GetInt32(), counted.GetProperty("jsEventListeners").GetInt32());
    }

    public static Task ChooseAsync(IPage page, string button) =>
        page.Locator($".planner-controls button:has-text('{button}')").First.ClickAsync();

    /// <summary>Waits until half a second passes without a new frame.</summary>
    public static async Task SettledAsync(IPage page)
    {
        await page.WaitForFunctionAsync($"() => {Frames} > 0");
        for (var last = -1; last != await FramesAsync(page);)
        {
            last = await FramesAsync(page);
            await page.WaitForTimeoutAsync(500);
        }
    }

    /// <summary>Every expression, layer, view and pane once; a change of dose, undone.</summary>
    public static async Task OnceAroundAsync(IPage page)
    {
        foreach (var expression in Expressions)
        {
            await ChooseAsync(page, expression);
        }

        foreach (var layer in Layers.Concat(Layers))
        {
            await ChooseAsync(page, layer);
        }

        foreach (var view in new[] { "45° R", "90° L", "Front", "Before", "List", "After", "Both" })
        {
            await page.Locator($".planner-face-views button:has-text('{view}')").First.ClickAsync();
        }

        await page.Locator("tr.planner-site input[data-field^='units-']").First.FillAsync("5");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await SettledAsync(page);
    }
}
