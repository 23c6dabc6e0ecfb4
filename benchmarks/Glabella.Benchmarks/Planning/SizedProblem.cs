using System.Collections.Immutable;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;

namespace Glabella.Benchmarks.Planning;

/// <summary>A real problem made larger: more scenarios are real ones, more sites and elements are copies, so that the matrix keeps its shape.</summary>
internal sealed class SizedProblem
{
    private readonly RobustObjective _objective;
    private readonly double[] _at;
    private readonly double[] _gradient;

    private SizedProblem(PlanningProblem problem, InfluenceMatrix matrix, DoseVariables variables)
    {
        var block = new EndplateBlock(problem.Elements, problem.Scenarios, problem.Face.Parameters, problem.Effect, PlanningConstants.Day);
        Matrix = matrix;
        _objective = new(new(matrix, problem.Elements, block), new(problem.Objectives, problem.Scenarios.Count), variables, [], new float[matrix.Sites]);
        _at = ProblemFile.StartOf(variables);
        _gradient = new double[_at.Length];
    }

    public InfluenceMatrix Matrix { get; }

    public static SizedProblem WithScenarios(WishesFileContent asked, int times) => Grown(asked, times, 1, 1);

    public static SizedProblem WithSites(WishesFileContent asked, int times) => Grown(asked, 1, times, 1);

    public static SizedProblem WithElements(WishesFileContent asked, int times) => Grown(asked, 1, 1, times);

    public void Evaluate() => _objective.Evaluate(_at, _gradient);

    private static SizedProblem Grown(WishesFileContent asked, int scenarios, int sites, int elements)
    {
        var problem = PlanningProblem.Of(asked.ToPlanningFace(), asked.Wishes with { Scenarios = asked.Wishes.Scenarios * scenarios });
        var candidates = CandidatePlan.Of(problem);
        var columns = candidates.Places.Select(place => problem.Columns.Build(place, problem.VolumeOf(problem.UsualUnits(place.Area)))).ToArray();
        if (elements > 1)
        {
            columns = Repeated(problem, columns, elements);
        }

        var matrix = new InfluenceMatrix(problem.Elements.Count, problem.Scenarios.Count, [.. Enumerable.Repeat(columns, sites).SelectMany(c => c)]);
        return new(problem, matrix, Repeated(candidates.Variables, columns.Length, sites));
    }

    /// <summary>Every muscle several times over: all of a copy's elements follow those before it.</summary>
    private static SiteColumn[] Repeated(PlanningProblem problem, SiteColumn[] columns, int times)
    {
        var (muscles, count) = (problem.Elements.Muscles.ToArray(), problem.Elements.Count);
        for (var copy = 1; copy < times; copy++)
        {
            foreach (var muscle in muscles)
            {
                problem.Elements.GroupOf(muscle.Muscle with { Name = $"{muscle.Muscle.Name} {copy}" }, muscle.Septum);
            }
        }

        var copies = Enumerable.Range(0, times).ToArray();
        return [.. columns.Select(column => new SiteColumn(
            [.. copies.SelectMany(copy => column.Elements.Select(e => e + (copy * count)))], [.. copies.SelectMany(_ => column.Density)]))];
    }

    private static DoseVariables Repeated(DoseVariables variables, int sites, int times)
    {
        var copies = Enumerable.Range(0, times).ToArray();
        return new(
            [.. copies.SelectMany(copy => variables.Sites.Select(group => group.Select(site => site + (copy * sites)).ToImmutableArray()))],
            [.. copies.SelectMany(_ => variables.Upper)]);
    }
}
