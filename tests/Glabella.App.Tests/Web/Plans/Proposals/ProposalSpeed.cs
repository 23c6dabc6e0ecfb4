using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Plans.Proposals;

/// <summary>
/// Ten planners that drag while others propose, as recorded in docs/benchmarks.md; run by name and in release, because a busy machine says nothing:
/// <c>GLABELLA_SPEED_FILE=/tmp/speed.txt dotnet test -c Release --project tests/Glabella.App.Tests -- --explicit only --filter-class Glabella.App.Tests.Web.Plans.Proposals.ProposalSpeed</c>.
/// </summary>
public class ProposalSpeed(ClinicServer server, ITestOutputHelper output)
{
    private const int Planners = 10;
    private const int Drags = 150;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    [Fact(Explicit = true)]
    public async Task Ten_planners_drag_while_two_of_them_propose()
    {
        var planners = new List<(PlannerScript Script, JsonObject Request)>();
        for (var i = 0; i < Planners; i++)
        {
            var plan = (await server.PlanAsync(await server.PatientAsync())).Id.Value;
            var script = await PlannerScript.OpenAsync(server, plan, Role.Physician);
            var request = new JsonObject { ["content"] = (await script.LoadAsync())["content"]!.DeepClone(), ["wishes"] = Wishes() };
            await script.SendAsync(HttpMethod.Post, "/robust", request);
            planners.Add((script, request));
        }

        var (alone, _) = await DragAllAsync(planners[..1], []);
        Write("one planner", alone);
        var (all, proposals) = await DragAllAsync(planners, planners[..2]);
        Write($"{Planners} planners, {proposals} proposals meanwhile", all);
        Assert.True(proposals > 0);
    }

    private static async Task<(double[] Times, int Proposals)> DragAllAsync(
        List<(PlannerScript Script, JsonObject Request)> dragging, List<(PlannerScript Script, JsonObject Request)> proposing)
    {
        using var stop = new CancellationTokenSource();
        var times = new ConcurrentBag<double>();
        var searches = proposing.Select(p => ProposeUntilAsync(p.Script, p.Request, stop.Token)).ToArray();
        await Task.WhenAll(dragging.Select((p, i) => Task.Run(() => DragAsync(p.Script, p.Request, i, times))));
        await stop.CancelAsync();
        return ([.. times.Order()], (await Task.WhenAll(searches)).Sum());
    }

    private static async Task DragAsync(PlannerScript script, JsonObject request, int first, ConcurrentBag<double> times)
    {
        var asked = request.DeepClone().AsObject();
        var point = asked["content"]!["sites"]![0]!["pointMm"]!;
        var height = (double)point[1]!;
        for (var step = 0; step < Drags; step++)
        {
            point[1] = height + (4 * Math.Sin((first + step) / 7.0));
            var started = Stopwatch.GetTimestamp();
            await script.SendAsync(HttpMethod.Post, "/robust", asked);
            var took = Stopwatch.GetElapsedTime(started);
            times.Add(took.TotalMilliseconds);
            await Task.Delay(took < Pace ? Pace - took : TimeSpan.Zero);
        }
    }

    private static async Task<int> ProposeUntilAsync(PlannerScript script, JsonObject request, CancellationToken stop)
    {
        var done = 0;
        while (!stop.IsCancellationRequested)
        {
            var asked = request.DeepClone().AsObject();
            (asked["kept"], asked["mode"]) = (new JsonArray(), "anew");
            var job = (await script.SendAsync(HttpMethod.Post, "/propose", asked)).Body;
            while ((string?)job["state"] is "waiting" or "running")
            {
                job = (await script.SendAsync(HttpMethod.Get, $"/propose/{(string)job["id"]!}")).Body;
            }

            done++;
        }

        return done;
    }

    private void Write(string what, double[] times) => SpeedNotes.Write(output,
        $"{what}: drag, request to answer, ms, of {times.Length}: median {times[times.Length / 2]:0.0}, 99 % {times[times.Length * 99 / 100]:0.0}, most {times[^1]:0.0}");

    private static JsonObject Wishes() => new()
    {
        ["areas"] = new JsonArray("glabellar-lines", "forehead-lines", "lateral-canthal-lines"),
        ["firmness"] = 0.55,
        ["wishes"] = new JsonArray(),
        ["hand"] = "usual",
        ["symmetric"] = true,
        ["mostUnits"] = null,
        ["mostUnitsPerSite"] = null,
        ["mostSites"] = null,
    };
}
