using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class CreaseDepthTests
{
    private static readonly Crease Line = new("a", FaceArea.GlabellarLines, Side.Right, [], CreaseShape.Groove, 1, 1);

    [Fact]
    public void Smooth_has_no_depth_and_the_worst_grade_all_of_it()
    {
        Assert.Equal(0, CreaseDepth.Share(0));
        Assert.Equal(1, CreaseDepth.Share(3));
        Assert.Equal((0, 1), CreaseDepth.Of(Line, new LineGrades(3, 0)));
    }

    [Fact]
    public void Between_its_grades_depth_is_straight_and_never_falls()
    {
        var shares = Enumerable.Range(0, 301).Select(i => CreaseDepth.Share(i / 100.0)).ToArray();

        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
        Assert.Equal((CreaseDepth.Share(1) + CreaseDepth.Share(2)) / 2, CreaseDepth.Share(1.5), 1e-12);
        Assert.Equal(0, CreaseDepth.Share(-1));
        Assert.Equal(1, CreaseDepth.Share(5));
    }

    [Fact]
    public void A_fork_shows_only_from_its_grade_on_and_is_as_deep_as_it_gets_at_the_worst()
    {
        var fork = Line with { FromGrade = 1.5 };

        Assert.Equal((0, 0), CreaseDepth.Of(fork, new LineGrades(1.5, 1)));
        Assert.Equal((0, 1), CreaseDepth.Of(fork, new LineGrades(3, 1.5)));
    }

    [Fact]
    public void What_was_set_by_hand_comes_before_the_grade()
    {
        var grades = new LineGrades(2, 1);
        var (rest, full) = CreaseDepth.Of(Line with { OwnRest = 0.1, Gain = 2 }, grades);

        Assert.Equal(0.1, rest);
        Assert.Equal(0.1 + (2.0 / 3), full, 1e-12);
        Assert.Equal((0.8, 0.8), CreaseDepth.Of(Line with { OwnRest = 0.8, Gain = 0 }, grades));
        Assert.Equal((0.2, 1), CreaseDepth.Of(Line with { OwnRest = 0.2, Gain = 10 }, grades));
    }

    // The picture draws the forecast through this table; what the forecast says before treatment must be what the crease is drawn with.
    [Theory]
    [InlineData(FaceArea.GlabellarLines, Side.Midline)]
    [InlineData(FaceArea.ForeheadLines, Side.Midline)]
    [InlineData(FaceArea.LateralCanthalLines, Side.Right)]
    [InlineData(FaceArea.LateralCanthalLines, Side.Left)]
    public void On_the_day_of_treatment_drawn_depth_is_the_graded_share(string line, Side side)
    {
        var graded = new Dictionary<(string, Side), LineGrades>
        {
            [(FaceArea.GlabellarLines, Side.Midline)] = new(2.5, 0.5),
            [(FaceArea.LateralCanthalLines, Side.Right)] = new(3, 1),
            [(FaceArea.LateralCanthalLines, Side.Left)] = new(1, 0),
        };
        var baseline = BaselineGrades.ForAge(45).WithSides(graded.Select(g => new GradeFinding(g.Key.Item1, g.Key.Item2, g.Value)));
        var evaluation = new PlanEvaluator(ReferenceFace.Atlas, ReferenceFace.Mechanics, baseline).Evaluate(ReferenceFace.Plan("glabella-5"));
        var forecast = evaluation.Lines.Single(l => l.Id == line && l.Side == side);

        var creases = ReferenceFace.Atlas.Creases.Where(c => c.Line == line && c.FromGrade == 0 && (side == Side.Midline || c.Side == side)).ToArray();
        Assert.NotEmpty(creases);
        Assert.All(creases, crease =>
        {
            var (rest, full) = CreaseDepth.Of(crease, baseline.Of(crease.Line, crease.Side));
            Assert.Equal(forecast.AtContraction.Median[0] / 3, full, 1e-9);
            Assert.Equal(forecast.AtRest.Median[0] / 3, rest, 1e-9);
        });
    }
}
