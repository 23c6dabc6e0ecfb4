using System.Diagnostics;
using System.Text.Json;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Benchmarks.Trials;

/// <summary>One long run after a warm-up, printed as JSON: processor time, wall time, peak memory.</summary>
internal static class TrialSpeed
{
    // Long enough for the just-in-time compiler to have done its last pass.
    private const int WarmUpMs = 3000;

    public static void Measure(long subjects, int threads)
    {
        var simulation = new TrialSimulation(BenchmarkTrial.Protocol, ModelParameters.Standard, TrialEffect.None);
        for (var warmUp = Stopwatch.StartNew(); warmUp.ElapsedMilliseconds < WarmUpMs;)
        {
            simulation.Run(new SubjectRange(0, 20_000), BenchmarkTrial.Seed, threads);
        }

        var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var counts = simulation.Run(new SubjectRange(0, subjects), BenchmarkTrial.Seed, threads);
        var wall = clock.Elapsed;
        process.Refresh();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            subjects,
            threads,
            cpuSeconds = (process.TotalProcessorTime - before).TotalSeconds,
            wallSeconds = wall.TotalSeconds,
            peakMiB = process.PeakWorkingSet64 / 1048576.0,
            shares = Reading.Of(BenchmarkTrial.Protocol).Select((_, i) => TrialFigures.Share(counts[0], i, null)),
        }));
    }
}
