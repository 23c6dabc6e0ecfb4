using System.Globalization;
using Glabella.Planning.Wishes;

namespace Glabella.Benchmarks.Planning;

/// <summary>Time of value and gradient, and memory, against the number of sites, elements and scenarios, up to ten times the usual size: a table for docs/benchmarks.md.</summary>
internal static class GrowthTable
{
    private static readonly int[] Times = [1, 2, 5, 10];

    public static void Print(string wishesFile)
    {
        var asked = WishesFile.Parse(File.ReadAllText(wishesFile)).Content ?? throw new InvalidDataException($"{wishesFile} is no wishes file.");
        Console.WriteLine("| grown | times | sites | elements | scenarios | entries | matrix MB | value + gradient ms | ns an entry and scenario |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (grown, make) in new (string, Func<WishesFileContent, int, SizedProblem>)[]
        {
            ("scenarios", SizedProblem.WithScenarios), ("sites", SizedProblem.WithSites), ("elements", SizedProblem.WithElements),
        })
        {
            foreach (var times in Times)
            {
                Row(grown, times, make(asked, times));
            }
        }
    }

    private static void Row(string grown, int times, SizedProblem problem)
    {
        var (matrix, ms) = (problem.Matrix, Median(problem.Evaluate));
        var each = ms * 1e6 / ((double)matrix.SiteOf.Length * matrix.Scenarios);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {grown} | {times} | {matrix.Sites} | {matrix.Elements} | {matrix.Scenarios} | {matrix.SiteOf.Length} | {matrix.Density.Length * 4 / 1e6:0.0} | {ms:0.00} | {each:0.00} |"));
    }

    private static double Median(Action evaluate)
    {
        // Until the just-in-time compiler has done its last pass, which costs the first row a second.
        for (var from = ThreadClock.Milliseconds; ThreadClock.Milliseconds - from < 1000;)
        {
            evaluate();
        }

        var times = new double[25];
        for (var i = 0; i < times.Length; i++)
        {
            var begun = ThreadClock.Milliseconds;
            evaluate();
            times[i] = ThreadClock.Milliseconds - begun;
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }
}
