using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Optimisation.Objectives;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation.Objectives;

public class QuantityTests
{
    private static readonly PlanningProblem Problem = PlanningProblem.Of(ProblemFixture.Face, ProblemFixture.Wishes());
    private static readonly int Scenarios = Problem.Scenarios.Count;
    private static readonly float[] Weakness = [.. ProblemFixture.Random(Problem.Elements.Groups * Scenarios, 3).Select(v => (float)(0.05 + (0.7 * v)))];

    public static TheoryData<int> Objectives => [.. Enumerable.Range(0, Problem.Objectives.Length)];

    [Theory]
    [MemberData(nameof(Objectives))]
    public void The_slope_of_every_quantity_is_that_of_a_small_difference(int index)
    {
        var quantity = Problem.Objectives[index].Quantity;
        var gradient = new float[Weakness.Length];
        var ones = new float[Scenarios];
        Array.Fill(ones, 1);
        quantity.AddGradient(Weakness, ones, gradient);
        var largest = gradient.Max(Math.Abs);
        foreach (var at in Enumerable.Range(0, Weakness.Length).Where(i => gradient[i] != 0).Where((_, k) => k % 17 == 0))
        {
            const float Step = 5e-3f;
            var (up, down) = (Sum(quantity, at, Step), Sum(quantity, at, -Step));
            Assert.Equal((up - down) / (2 * Step), gradient[at], 0.03 * largest);
        }

        Assert.True(largest > 0);
    }

    [Fact]
    public void A_line_has_the_severity_that_the_model_gives()
    {
        var severity = new LineSeverity(ModelParameters.Standard, FaceArea.GlabellarLines);
        var line = new LineSeverityQuantity(2.5, severity.FoldExponent, [(0, 0.25), (1, 0.75)], 0.4);
        var values = new float[Scenarios];
        line.Values(Weakness, values);

        for (var s = 0; s < Scenarios; s++)
        {
            var weakness = (0.25 * Weakness[s]) + (0.75 * Weakness[Scenarios + s]);
            Assert.Equal(severity.AtContraction(2.5, 0.4, 0.1, severity.Lost(weakness)), values[s], 1e-4);
        }
    }

    [Fact]
    public void A_brow_with_one_part_droops_as_often_as_its_balance_says()
    {
        var p = ModelParameters.Standard;
        var balance = new BrowBalance(p);
        var droop = new BrowDroopQuantity([(0, 1)], p["brow.visible-drop"], p["brow.depressor-relief"], Math.Log(p["brow.resting-hold"]), p["brow.resting-hold-sd"], 1);
        var values = new float[Scenarios];
        droop.Values(Weakness, values);

        for (var s = 0; s < Scenarios; s++)
        {
            Assert.Equal(balance.ShareHolding(balance.HoldThatDroopsMm(Weakness[s], Weakness[Scenarios + s])), values[s], 2e-5);
        }
    }

    [Fact]
    public void A_muscle_that_nothing_reaches_has_no_likelihood_and_one_that_loses_all_has_its_share()
    {
        var risk = new ThresholdQuantity(0.2, 0.03, [(0, 0.02), (1, 0.98)], 1);
        var (none, all) = (new float[Scenarios], new float[Scenarios]);
        risk.Values(new float[2 * Scenarios], none);
        risk.Values([.. Enumerable.Repeat(1f, Scenarios), .. new float[Scenarios]], all);

        Assert.All(none, v => Assert.Equal(0, v, 1e-6));
        Assert.All(all, v => Assert.Equal(0.02, v, 1e-4));
    }

    [Fact]
    public void A_movement_is_what_the_mechanics_keep()
    {
        var makes = new WishObjectives(ProblemFixture.Face, new EndplateElements(ProblemFixture.Face.Atlas, ModelParameters.Standard), _ => 1);
        foreach (var movement in ProblemFixture.Face.Mechanics.Movements)
        {
            var elements = new EndplateElements(ProblemFixture.Face.Atlas, ModelParameters.Standard);
            var quantity = new WishObjectives(ProblemFixture.Face, elements, _ => 1).Movement(movement)!;
            var weakness = new float[elements.Groups * 16];
            for (var g = 0; g < elements.Groups; g++)
            {
                weakness.AsSpan(g * 16, 16).Fill(0.1f * (g % 4));
            }

            var values = new float[16];
            quantity.Values(weakness, values);
            var kept = movement.KeptMm((muscle, side) => 1 - weakness[elements.GroupOf(muscle, side)!.Value * 16]) / movement.BeforeMm;
            Assert.Equal(kept, values[0], 1e-3);
        }

        Assert.True(makes.Knows(new Wish(WishSubject.Movement, "smile", Side.Left, WishBound.AtLeast, 90)));
        Assert.False(makes.Knows(new Wish(WishSubject.Movement, "wink", null, WishBound.AtLeast, 90)));
    }

    private static double Sum(Quantity quantity, int at, float by)
    {
        var moved = Weakness.ToArray();
        moved[at] += by;
        var values = new float[Scenarios];
        quantity.Values(moved, values);
        return values.Sum(v => (double)v);
    }
}
