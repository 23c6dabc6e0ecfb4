using Glabella.Anatomy;
using Glabella.Clinic.Faces;
using Glabella.Planning;

namespace Glabella.Clinic.Tests.Faces;

public class FindingsWordsTests
{
    [Theory]
    [InlineData("[1,2]", "The findings as a whole: found [1,2];")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24]", "The findings as a whole: found a list of 24;")]
    [InlineData("""{"schema":"glabella.face-findings/1","skinType":null,"grades":[{"line":"x"}],"strengths":{"many":"words"},"creases":[]}""", "grades[0].line: found \"x\"; it takes one of ")]
    [InlineData("""{"schema":"glabella.face-findings/1","skinType":null,"grades":[],"strengths":{"many":"words"},"creases":[]}""", "strengths: found {\"many\":\"words\"}; it takes a list of strengths. Correct it")]
    public void The_field_is_named_the_value_is_short_and_there_is_a_remedy(string text, string words)
    {
        var message = FindingsWords.Of(FaceFindingsFile.Parse(text).Problems[0]);

        Assert.StartsWith(words, message, StringComparison.Ordinal);
        Assert.EndsWith("Correct it and record again.", message, StringComparison.Ordinal);
        Assert.True(message.Length < 260, message);
    }

    [Fact]
    public void Each_problem_of_a_line_has_its_own_words() =>
        Assert.Equal(Enum.GetValues<CreaseEditProblem>().Length, Enum.GetValues<CreaseEditProblem>().Select(FindingsWords.Of).Distinct().Count());
}
