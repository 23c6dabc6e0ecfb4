using System.Globalization;
using Glabella.App.Tests.Serving;

namespace Glabella.App.Tests.Journeys;

/// <summary>
/// First frame, a dragged site and memory of the planner, as recorded in docs/benchmarks.md; run by name, because a busy machine says nothing:
/// <c>dotnet test --project tests/Glabella.App.Tests -- --explicit only --filter-class Glabella.App.Tests.Journeys.PlannerSpeed --output Detailed</c>.
/// GLABELLA_MINUTES sets how long the planner is used (60 for the record, 1 otherwise); GLABELLA_SPEED_FILE names a file that gets each line at once.
/// </summary>
[Collection(nameof(Journeys))]
public class PlannerSpeed(Journey journey, ITestOutputHelper output)
{
    private const int Loads = 7;
    private const int Drags = 100;
    private static readonly double Minutes = double.Parse(Environment.GetEnvironmentVariable("GLABELLA_MINUTES") ?? "1", CultureInfo.InvariantCulture);

    [Fact(Explicit = true)]
    public async Task First_interactive_frame_with_warm_files()
    {
        await using var visit = await PlanningAsync();
        var address = visit.Page.Url;
        var times = new List<double>();
        for (var load = 0; load < Loads; load++)
        {
            await visit.Page.GotoAsync("/patients");
            await visit.Page.GotoAsync(address);
            await visit.Page.WaitForFunctionAsync($"() => {PlannerUse.Frames} > 0", null, new() { PollingInterval = 10 });
            times.Add(await visit.Page.EvaluateAsync<double>("performance.now()"));
        }

        times.Sort();
        Write($"first frame, ms: least {times[0]:0}, median {times[Loads / 2]:0}, most {times[^1]:0}");
    }

    [Fact(Explicit = true)]
    public async Task Memory_over_scripted_use()
    {
        await using var visit = await PlanningAsync();
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var rounds = 0;
        var started = TimeProvider.System.GetTimestamp();
        for (var next = 0.0; TimeProvider.System.GetElapsedTime(started).TotalMinutes < Minutes; rounds++)
        {
            await PlannerUse.OnceAroundAsync(visit.Page);
            if (TimeProvider.System.GetElapsedTime(started).TotalMinutes is var now && now >= next)
            {
                await session.SendAsync("HeapProfiler.collectGarbage");
                var heap = (await session.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble() / (1 << 20);
                Write($"{now:0.0} min, {rounds} rounds: heap {heap:0.0} MiB, graphics {await PlannerUse.HeldByGraphicsAsync(visit.Page)}, server {journey.ServerMemoryMiB:0} MiB");
                next = now + (Minutes / 12);
            }
        }

        Assert.True(rounds > 0);
    }

    [Fact(Explicit = true)]
    public async Task What_a_dragged_site_costs_on_the_server_and_on_the_wire()
    {
        await using var visit = await PlanningAsync();
        var page = visit.Page;
        await page.Locator(".planner-standing-line strong").First.WaitForAsync();
        var box = (await page.Locator(".planner-marker").First.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.EvaluateAsync("performance.clearResourceTimings()");
        for (var step = 0; step < Drags; step++)
        {
            await page.Mouse.MoveAsync(x + (8 * MathF.Sin(step / 5f)), y - (step / 15f));
            await page.WaitForTimeoutAsync(30);
        }

        await page.WaitForTimeoutAsync(500);
        var costs = await page.EvaluateAsync<double[][]>(
            """
            performance.getEntriesByType('resource').filter(e => e.name.endsWith('/robust')).map(e => {
              const of = name => e.serverTiming.find(t => t.name === name)?.duration ?? 0;
              return [of('model'), of('record'), e.responseEnd - e.startTime - of('model') - of('record')];
            })
            """);
        await page.Mouse.UpAsync();
        foreach (var (name, part) in new[] { ("model", 0), ("record and reading", 1), ("wire and browser", 2) })
        {
            var times = costs.Select(c => c[part]).Order().ToArray();
            Write($"{name}, ms, of {times.Length} answers: median {times[times.Length / 2]:0.0}, 90 % {times[times.Length * 9 / 10]:0.0}, most {times[^1]:0.0}");
        }
    }

    private void Write(FormattableString line) => SpeedNotes.Write(output, line);

    private async Task<Visit> PlanningAsync()
    {
        var visit = await journey.BeginAsync();
        await visit.RegisterPatientAsync("Quick", $"Eileen {Guid.NewGuid():N}"[..12]);
        await visit.OpenCaptureAsync();
        await visit.UseReferenceFaceAsync();
        await visit.ApplyGlabellaAsync();
        await PlannerUse.SettledAsync(visit.Page);
        return visit;
    }
}
