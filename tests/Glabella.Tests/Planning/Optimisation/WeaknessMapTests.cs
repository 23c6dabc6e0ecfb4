using Glabella.Planning.Optimisation;

namespace Glabella.Tests.Planning.Optimisation;

public class WeaknessMapTests
{
    private static readonly PlanningProblem Problem = PlanningProblem.Of(ProblemFixture.Face, ProblemFixture.Wishes("glabellar-lines"));
    private static readonly SitePlace[] Places = [.. CandidatePlan.Of(Problem).Places];
    private static readonly SiteColumn[] Columns = [.. Places.Select(p => Problem.Columns.Build(p, Problem.VolumeOf(4)))];

    private static WeaknessMap Map() =>
        new(new InfluenceMatrix(Problem.Elements.Count, Problem.Scenarios.Count, Columns), Problem.Elements, Problem.Block);

    [Fact]
    public void Forward_is_what_loops_in_double_precision_give()
    {
        var doses = Doses();
        var map = Map();
        map.Forward(doses);
        var expected = Slow(doses);

        Assert.All(expected.Zip(map.Weakness), pair => Assert.Equal(pair.First, pair.Second, 2e-5));
        Assert.True(expected.Max() > 0.3);
    }

    [Fact]
    public void Backward_is_the_slope_of_any_sum_of_weaknesses()
    {
        var doses = Doses();
        var pull = ProblemFixture.Random(Problem.Elements.Groups * Problem.Scenarios.Count, 8).Select(v => (float)(v - 0.5)).ToArray();
        var map = Map();
        map.Forward(doses);
        var gradient = new double[doses.Length];
        map.Backward(pull, gradient);

        double F(float[] at) => Slow(at).Zip(pull, (w, p) => w * p).Sum();
        for (var site = 0; site < doses.Length; site += 5)
        {
            const float Step = 1e-3f;
            var (up, down) = (doses.ToArray(), doses.ToArray());
            (up[site], down[site]) = (doses[site] + Step, doses[site] - Step);
            Assert.Equal((F(up) - F(down)) / (up[site] - (double)down[site]), gradient[site], 0.002 + (0.002 * Math.Abs(gradient[site])));
        }
    }

    [Fact]
    public void Some_blocks_of_scenarios_alone_give_what_all_give_there()
    {
        var matrix = new InfluenceMatrix(Problem.Elements.Count, Problem.Scenarios.Count, Columns);
        var few = new WeaknessMap(matrix.Among([1]), Problem.Elements, Problem.Block.Among([1]));
        var all = Map();
        few.Forward(Doses());
        all.Forward(Doses());

        for (var group = 0; group < Problem.Elements.Groups; group++)
        {
            var there = all.Weakness.AsSpan((group * Problem.Scenarios.Count) + Scenarios.Block, Scenarios.Block);
            Assert.Equal(there, few.Weakness.AsSpan(group * Scenarios.Block, Scenarios.Block));
        }
    }

    [Fact]
    public void Nothing_given_weakens_nothing()
    {
        var map = Map();
        map.Forward(Doses());
        map.Forward(new float[Places.Length]);

        Assert.All(map.Weakness, w => Assert.Equal(0, w));
    }

    private static float[] Doses() => [.. ProblemFixture.Random(Places.Length, 7).Select(v => (float)(0.3 * v) + 0.01f)];

    /// <summary>W = Σ weight·B(Σ A·u), straight from its definition.</summary>
    private static double[] Slow(float[] doses)
    {
        var scenarios = Problem.Scenarios.Count;
        var weakness = new double[Problem.Elements.Groups * scenarios];
        for (var e = 0; e < Problem.Elements.Count; e++)
        {
            for (var s = 0; s < scenarios; s++)
            {
                var density = Columns.Select((c, j) => c.RowOf(e) is >= 0 and var row ? doses[j] * (double)c.Density[(row * scenarios) + s] : 0).Sum();
                var x = density == 0 ? 0 : Math.Pow(density, Problem.Block.Exponent) * Math.Pow(2, Problem.Block.LogScale[s] + (double)Problem.Block.LogOffset[e]);
                foreach (var (group, weight) in Problem.Elements.GroupsOf(e))
                {
                    weakness[(group * scenarios) + s] += weight * (x / (1 + x));
                }
            }
        }

        return weakness;
    }
}
