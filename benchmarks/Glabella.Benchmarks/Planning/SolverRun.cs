using System.Text.Json;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;

namespace Glabella.Benchmarks.Planning;

/// <summary>Our own search on the problem of some wishes, as benchmarks/solvers/solve.c runs its peers: what it reached and when, as JSON.</summary>
internal static class SolverRun
{
    private const double Tolerance = 1e-7;
    private const int Most = 2000;

    // Long enough for the just-in-time compiler to have done its last pass.
    private const double WarmUpMs = 3000;

    public static void Measure(string wishesFile, string what)
    {
        var (candidates, search) = Problem(wishesFile);
        var start = ProblemFile.StartOf(candidates.Variables);
        for (var from = ThreadClock.Milliseconds; ThreadClock.Milliseconds - from < WarmUpMs;)
        {
            Run("", search, start, 200, inStages: true);
        }

        if (what == "starts")
        {
            Starts(search, 24);
            return;
        }

        var gradient = new double[start.Length];
        var begun = ThreadClock.Milliseconds;
        for (var i = 0; i < 50; i++)
        {
            search.Objective.Evaluate(start, gradient);
        }

        Print(new { evaluationMs = (ThreadClock.Milliseconds - begun) / 50, variables = start.Length });
        Print(Run("Glabella, every scenario throughout", search, start, Most, inStages: false));
        Print(Run("Glabella", search, start, Most, inStages: true));
    }

    /// <summary>Writes the problem for the peers.</summary>
    public static void Export(string wishesFile, string file)
    {
        var asked = Read(wishesFile);
        File.WriteAllText(file, ProblemFile.Write(asked.ToPlanningFace(), asked.Wishes));
    }

    private static WishesFileContent Read(string wishesFile) =>
        WishesFile.Parse(File.ReadAllText(wishesFile)).Content ?? throw new InvalidDataException($"{wishesFile} is no wishes file.");

    private static (CandidatePlan Candidates, DoseSearch Search) Problem(string wishesFile)
    {
        var asked = Read(wishesFile);
        var problem = PlanningProblem.Of(asked.ToPlanningFace(), asked.Wishes);
        var candidates = CandidatePlan.Of(problem);
        return (candidates, new DoseSearch(problem, candidates));
    }

    private static object Run(string solver, DoseSearch search, double[] start, int most, bool inStages)
    {
        var (trace, best) = (new List<double[]>(most), double.PositiveInfinity);
        var begun = ThreadClock.Milliseconds;
        var rough = inStages ? search.Rough() : null;
        var found = BoundedQuasiNewton.Minimise(
            (x, gradient) =>
            {
                var value = search.Objective.Evaluate(x, gradient);
                best = Math.Min(best, value);
                trace.Add([ThreadClock.Milliseconds - begun, best]);
                return value;
            },
            start, search.Objective.Variables.Upper.AsSpan(), Tolerance, most, CancellationToken.None, rough is null ? null : rough.Evaluate);
        return new { solver, status = found.Reason.ToString(), value = found.Value, evaluations = found.Evaluations, rough = rough?.Evaluations ?? 0, ms = ThreadClock.Milliseconds - begun, trace };
    }

    /// <summary>The best of some random starts, doses between nothing and a third of the most; and what a proposal uses, the better of two even starts.</summary>
    private static void Starts(DoseSearch search, int starts)
    {
        var random = new Random(1);
        var (least, evaluations, begun) = (double.PositiveInfinity, 0, ThreadClock.Milliseconds);
        for (var i = 0; i < starts; i++)
        {
            double[] start = [.. search.Objective.Variables.Upper.Select(u => u * random.NextDouble() / 3)];
            var found = BoundedQuasiNewton.Minimise(search.Objective.Evaluate, start, search.Objective.Variables.Upper.AsSpan(), Tolerance, Most, CancellationToken.None);
            (least, evaluations) = (Math.Min(least, found.Value), evaluations + found.Evaluations);
        }

        Print(new { solver = $"Glabella, best of {starts} starts", status = "", value = least, evaluations, ms = ThreadClock.Milliseconds - begun, trace = Array.Empty<double[]>() });
        begun = ThreadClock.Milliseconds;
        var before = search.Objective.Evaluations;
        var usual = search.BestOfStarts(CancellationToken.None);
        Print(new { solver = "Glabella, as it proposes", status = usual.Reason.ToString(), value = usual.Value, evaluations = search.Objective.Evaluations - before, ms = ThreadClock.Milliseconds - begun, trace = Array.Empty<double[]>() });
    }

    private static void Print(object line) => Console.WriteLine(JsonSerializer.Serialize(line));
}
