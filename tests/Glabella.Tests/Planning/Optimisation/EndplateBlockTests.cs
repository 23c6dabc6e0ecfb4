using System.Runtime.Intrinsics;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning.Optimisation;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

public class EndplateBlockTests
{
    private static readonly ProductEffect Effect = ProductEffect.Find(ModelParameters.Standard, ProblemFixture.Product);
    private static readonly Scenarios Patients = new(16, PlacementScatter.None, ModelParameters.Standard, Sex.Female, 4);

    [Theory]
    [InlineData("frontalis", 1e-5)]
    [InlineData("corrugator-supercilii", 7e-4)]
    [InlineData("orbicularis-oculi", 0.02)]
    public void Is_the_dose_response_of_the_model(string muscle, float density)
    {
        var (block, elements) = Of(muscle);
        var response = new DoseResponse(ModelParameters.Standard);
        var blocked = block.At(Vector512.Create(density), 0, 0, out _);
        for (var s = 0; s < Patients.Count; s++)
        {
            var log = response.LogEffective(density, Effect, response.OffsetOf(muscle)) + Patients.Subjects[s].Shift(new Days(30), Effect.DecayFactor);
            Assert.Equal(response.Blocked(log), blocked[s], 2e-5);
        }

        Assert.True(elements.Count > 0);
    }

    [Fact]
    public void Its_slope_is_that_of_a_small_difference()
    {
        var (block, _) = Of("procerus");
        block.At(Vector512.Create(1e-3f), 0, 0, out var slope);
        var (up, down) = (block.At(Vector512.Create(1.02e-3f), 0, 0, out _), block.At(Vector512.Create(0.98e-3f), 0, 0, out _));
        for (var s = 0; s < 16; s++)
        {
            Assert.Equal((up[s] - down[s]) / 4e-5f, slope[s], 0.01f * Math.Abs(slope[s]) + 0.5f);
        }
    }

    [Fact]
    public void Nothing_is_blocked_without_toxin_or_before_it_acts()
    {
        var (block, _) = Of("procerus");
        var early = new EndplateBlock(new EndplateElements(ProblemFixture.Face.Atlas, ModelParameters.Standard), Patients, ModelParameters.Standard, Effect, new Days(0));

        Assert.True(Vector512.LessThanAll(block.At(Vector512<float>.Zero, 0, 0, out var slope), Vector512.Create(1e-12f)));
        Assert.True(Vector512.LessThanAll(slope, Vector512.Create(1e-3f)));
        Assert.All(early.LogScale.ToArray(), s => Assert.True(s <= -1e4));
    }

    private static (EndplateBlock Block, EndplateElements Elements) Of(string muscle)
    {
        var elements = new EndplateElements(ProblemFixture.Face.Atlas, ModelParameters.Standard);
        elements.GroupOf(muscle, Side.Right);
        return (new(elements, Patients, ModelParameters.Standard, Effect, new Days(30)), elements);
    }
}
