using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class SubjectDrawTests
{
    [Fact]
    public void Draws_the_same_subjects_as_one_by_one()
    {
        var population = TrialPopulation.Default with { Women = 0.6 };
        var shape = new PopulationShape(population, ModelParameters.Standard);
        var draw = new SubjectDraw(population, shape, 9);

        Assert.All(Enumerable.Range(0, 500), i => Assert.Equal(SubjectTraits.Draw(population, shape, 9, i), draw.At(i)));
        Assert.InRange(Enumerable.Range(0, 2000).Count(i => draw.At(i).IsMale), 700, 900);
    }
}
