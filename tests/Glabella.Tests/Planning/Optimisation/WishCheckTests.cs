using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

public class WishCheckTests
{
    private static readonly PlanWishes Good = ProblemFixture.Wishes(FaceArea.GlabellarLines);

    public static TheoryData<string, PlanWishes> Bad => new()
    {
        { "$.areas", Good with { Areas = [] } },
        { "$.areas[1]", Good with { Areas = [FaceArea.GlabellarLines, FaceArea.PlatysmaBands] } },
        { "$.areas[1]", Good with { Areas = [FaceArea.GlabellarLines, FaceArea.GlabellarLines] } },
        { "$.scenarios", Good with { Scenarios = 0 } },
        { "$.scenarios", Good with { Scenarios = 5000 } },
        { "$.firmness", Good with { Firmness = double.NaN } },
        { "$.firmness", Good with { Firmness = 1.2 } },
        { "$.stepUnits", Good with { StepUnits = 0 } },
        { "$.mostUnitsPerSite", Good with { MostUnitsPerSite = 0.2m } },
        { "$.mostUnits", Good with { MostUnits = 3, Fixed = [ProblemFixture.LabelSites("glabella-5")[0]] } },
        { "$.mostSites", Good with { MostSites = 0 } },
        { "$.wishes[0].id", Good with { Wishes = [new(WishSubject.Muscle, "frown-muscle", null, WishBound.AtMost, 10)] } },
        { "$.wishes[0].id", Good with { Wishes = [new(WishSubject.Line, FaceArea.GlabellarLines, Side.Right, WishBound.AtMost, 1)] } },
        { "$.wishes[0].value", Good with { Wishes = [new(WishSubject.Line, FaceArea.GlabellarLines, null, WishBound.AtMost, 4)] } },
        { "$.wishes[0].weight", Good with { Wishes = [new(WishSubject.Line, FaceArea.GlabellarLines, null, WishBound.AtMost, 1, double.PositiveInfinity)] } },
        {
            "$.wishes[1].value",
            Good with
            {
                Wishes =
                [
                    new(WishSubject.Movement, "brow-raise", Side.Left, WishBound.AtMost, 50),
                    new(WishSubject.Movement, "brow-raise", null, WishBound.AtLeast, 70),
                ],
            }
        },
    };

    [Fact]
    public void Good_wishes_have_no_problem() => Assert.Empty(WishCheck.Problems(Good, ProblemFixture.Face));

    [Theory]
    [MemberData(nameof(Bad))]
    public void Every_problem_is_named_with_its_place_and_what_would_be_right(string path, PlanWishes wishes)
    {
        var problem = Assert.Single(WishCheck.Problems(wishes, ProblemFixture.Face));

        Assert.Equal(path, problem.Path);
        Assert.NotEmpty(problem.Expected);
    }

    [Fact]
    public void An_injection_of_another_product_is_refused_and_says_why()
    {
        var other = Products.Find("abobotulinumtoxinA");
        var site = ProblemFixture.LabelSites("glabella-5")[0] with { Dose = new Dose(4, other) };
        var problem = Assert.Single(WishCheck.Problems(Good with { Fixed = [site] }, ProblemFixture.Face));

        Assert.Equal("$.fixed[0].units", problem.Path);
        Assert.Contains("never combined", problem.Expected, StringComparison.Ordinal);
    }
}
