using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>The planner draws when something changed and only then, keeps nothing that it does not show, and loads little.</summary>
[Collection(nameof(Journeys))]
public class PlannerFrugalityTests(Journey journey)
{
    private const int MostScriptBytes = 400_000;
    private const int RoundsOfUse = 5;

    // What the browser itself keeps of its own measures of the page; one list of the planner has 300.
    private const int MostNodesARound = 20;

    [Fact]
    public async Task No_frame_is_drawn_while_nothing_moves()
    {
        await using var visit = await PlanningAsync();
        var before = await PlannerUse.FramesAsync(visit.Page);
        await visit.Page.WaitForTimeoutAsync(2_000);

        Assert.Equal(before, await PlannerUse.FramesAsync(visit.Page));

        await PlannerUse.ChooseAsync(visit.Page, "Smile");
        await visit.Page.WaitForFunctionAsync($"frames => {PlannerUse.Frames} > frames", before);
    }

    [Fact]
    public async Task Use_leaves_nothing_behind_on_the_graphics_processor()
    {
        await using var visit = await PlanningAsync();
        await PlannerUse.OnceAroundAsync(visit.Page);
        var before = await PlannerUse.HeldByGraphicsAsync(visit.Page);
        await PlannerUse.OnceAroundAsync(visit.Page);
        await PlannerUse.OnceAroundAsync(visit.Page);

        Assert.Equal(before, await PlannerUse.HeldByGraphicsAsync(visit.Page));
    }

    [Fact]
    public async Task Use_leaves_no_elements_behind_that_are_no_longer_shown()
    {
        await using var visit = await PlanningAsync();
        await PlannerUse.OnceAroundAsync(visit.Page);
        await PlannerUse.OnceAroundAsync(visit.Page);
        var before = await PlannerUse.HeldByScriptAsync(visit.Page);
        for (var round = 0; round < RoundsOfUse; round++)
        {
            await PlannerUse.OnceAroundAsync(visit.Page);
        }

        var after = await PlannerUse.HeldByScriptAsync(visit.Page);
        Assert.InRange(after.Nodes, 0, before.Nodes + (RoundsOfUse * MostNodesARound));
        Assert.InRange(after.Listeners, 0, before.Listeners + RoundsOfUse);
    }

    [Fact]
    public async Task Scripts_of_the_planner_are_small()
    {
        await using var visit = await journey.BeginAsync();
        var bytes = 0;
        visit.Page.Response += async (_, answer) => Interlocked.Add(ref bytes, await CompressedScriptBytes(answer));
        await StartAsync(visit);

        Assert.InRange(bytes, 50_000, MostScriptBytes);
    }

    private static async Task<int> CompressedScriptBytes(IResponse answer)
    {
        var isScript = new Uri(answer.Url).AbsolutePath.EndsWith(".js", StringComparison.Ordinal);
        return isScript && await answer.HeaderValueAsync("content-length") is { } length ? int.Parse(length, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private async Task<Visit> PlanningAsync()
    {
        var visit = await journey.BeginAsync();
        await StartAsync(visit);
        await PlannerUse.SettledAsync(visit.Page);
        return visit;
    }

    private static async Task StartAsync(Visit visit)
    {
        await visit.RegisterPatientAsync("Frugal", $"Eileen {Guid.NewGuid():N}"[..12]);
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();
        await visit.ApplyGlabellaAsync();
    }
}
