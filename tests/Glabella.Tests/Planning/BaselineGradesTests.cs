using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class BaselineGradesTests
{
    [Theory]
    [InlineData(FaceArea.GlabellarLines)]
    [InlineData(FaceArea.ForeheadLines)]
    [InlineData(FaceArea.LateralCanthalLines)]
    public void Defaults_deepen_with_age_and_stay_on_the_scale(string line)
    {
        var grades = new[] { 18, 30, 45, 60, 100 }.Select(age => BaselineGrades.ForAge(age).Of(line)).ToArray();

        Assert.All(grades, g => Assert.True(g.AtRest >= 0 && g.AtRest <= g.AtContraction && g.AtContraction <= 3));
        Assert.All(grades.Zip(grades.Skip(1)), pair => Assert.True(pair.First.AtRest <= pair.Second.AtRest));
    }

    [Fact]
    public void A_grade_given_replaces_the_default_of_its_line_only()
    {
        var graded = BaselineGrades.ForAge(40).With([new(FaceArea.GlabellarLines, new LineGrades(2.5, 0.5))]);

        Assert.Equal(new LineGrades(2.5, 0.5), graded.Of(FaceArea.GlabellarLines));
        Assert.Equal(BaselineGrades.ForAge(40).Of(FaceArea.ForeheadLines), graded.Of(FaceArea.ForeheadLines));
        Assert.True(graded.IsGraded(FaceArea.GlabellarLines));
        Assert.False(graded.IsGraded(FaceArea.ForeheadLines));
    }
}
