using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class BaselineGradesTests
{
    [Theory]
    [InlineData(FaceArea.GlabellarLines)]
    [InlineData(FaceArea.ForeheadLines)]
    [InlineData(FaceArea.LateralCanthalLines)]
    public void Defaults_deepen_with_age_and_stay_on_the_scale(string line)
    {
        var grades = new[] { 18, 30, 45, 60, 100 }.Select(age => BaselineGrades.ForAge(age).Of(line, Side.Right)).ToArray();

        Assert.All(grades, g => Assert.True(g.AtRest >= 0 && g.AtRest <= g.AtContraction && g.AtContraction <= 3));
        Assert.All(grades.Zip(grades.Skip(1)), pair => Assert.True(pair.First.AtRest <= pair.Second.AtRest));
    }

    [Fact]
    public void A_grade_given_replaces_the_default_of_its_line_only()
    {
        var graded = BaselineGrades.ForAge(40).With([new(FaceArea.GlabellarLines, new LineGrades(2.5, 0.5))]);

        Assert.Equal(new LineGrades(2.5, 0.5), graded.Of(FaceArea.GlabellarLines, Side.Midline));
        Assert.Equal(BaselineGrades.ForAge(40).Of(FaceArea.ForeheadLines, Side.Midline), graded.Of(FaceArea.ForeheadLines, Side.Midline));
        Assert.True(graded.IsGraded(FaceArea.GlabellarLines, Side.Midline));
        Assert.False(graded.IsGraded(FaceArea.ForeheadLines, Side.Midline));
    }

    [Fact]
    public void Each_side_may_have_grades_of_its_own()
    {
        var age = BaselineGrades.ForAge(40);
        var graded = age.WithSides([new(FaceArea.LateralCanthalLines, Side.Left, new LineGrades(3, 1))]);

        Assert.Equal(new LineGrades(3, 1), graded.Of(FaceArea.LateralCanthalLines, Side.Left));
        Assert.Equal(age.Of(FaceArea.LateralCanthalLines, Side.Right), graded.Of(FaceArea.LateralCanthalLines, Side.Right));
        Assert.Equal((true, false), (graded.IsGraded(FaceArea.LateralCanthalLines, Side.Left), graded.IsGraded(FaceArea.LateralCanthalLines, Side.Right)));
    }

    [Fact]
    public void A_grade_for_both_sides_takes_the_place_of_those_of_each()
    {
        var graded = BaselineGrades.ForAge(40)
            .WithSides([new(FaceArea.LateralCanthalLines, Side.Left, new LineGrades(3, 1))])
            .With([new(FaceArea.LateralCanthalLines, new LineGrades(1, 0))]);

        Assert.All([Side.Left, Side.Right], side => Assert.Equal(new LineGrades(1, 0), graded.Of(FaceArea.LateralCanthalLines, side)));
    }
}
