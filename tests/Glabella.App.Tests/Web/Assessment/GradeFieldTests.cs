using Glabella.App.Web.Assessment;

namespace Glabella.App.Tests.Web.Assessment;

public class GradeFieldTests
{
    [Theory]
    [InlineData(0, "none")]
    [InlineData(0.4, "none")]
    [InlineData(0.5, "mild")]
    [InlineData(1.5, "moderate")]
    [InlineData(2.4, "moderate")]
    [InlineData(3, "severe")]
    public void A_grade_between_two_has_the_word_of_the_nearer(double grade, string word) => Assert.Equal(word, GradeField.WordOf(grade));

    [Theory]
    [InlineData(2.4)]
    [InlineData(0.5)]
    [InlineData(3)]
    public void Of_the_four_choices_exactly_one_keeps_what_was_recorded(double recorded)
    {
        var values = Enumerable.Range(0, GradeField.Words.Count).Select(choice => GradeField.ValueOf(choice, recorded)).ToArray();

        Assert.Single(values, GradeField.ValueOf(recorded));
        Assert.Equal(4, values.Distinct().Count());
    }

    [Fact]
    public void What_was_not_graded_chooses_none_of_the_four() =>
        Assert.DoesNotContain(GradeField.ValueOf(null), Enumerable.Range(0, 4).Select(choice => GradeField.ValueOf(choice, null)));
}
