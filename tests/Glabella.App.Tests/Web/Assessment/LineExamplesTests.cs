using Glabella.Anatomy;
using Glabella.App.Web.Assessment;

namespace Glabella.App.Tests.Web.Assessment;

public class LineExamplesTests
{
    [Fact]
    public void Every_line_has_an_example_a_grade_from_nothing_to_more()
    {
        Assert.All(WrinkleLine.All, line =>
        {
            var grades = LineExamples.Of(line.Id).Grades;
            Assert.Equal(4, grades.Length);
            Assert.Empty(grades[0].Paths);
            Assert.All(grades.Skip(1), grade => Assert.NotEmpty(grade.Paths));
            Assert.True(grades[1].Paths[0].Length < grades[3].Paths[0].Length);
        });
    }
}
