using Glabella.Clinic.Screening;

namespace Glabella.Clinic.Tests.Screening;

public class AnswerReadingTests
{
    [Theory]
    [InlineData("pregnant=maybe", "question-not-answered")]
    [InlineData("nerve-muscle;nerve-muscle-which=magic", "question-not-answered")]
    [InlineData("event=soon", "answer-no-date")]
    [InlineData("earlier-toxin;earlier-toxin-list-0-when=long ago", "answer-no-date")]
    [InlineData("earlier-toxin;earlier-toxin-list-0-units=-3", "answer-no-units")]
    [InlineData("earlier-toxin;earlier-toxin-list-0-units=many", "answer-no-units")]
    public void What_cannot_be_read_is_named_with_its_field(string said, string code)
    {
        var read = AnswerReading.Read(Questionnaire.Current, Questionnaire.Current.Questions, Asking.Fields(said.Split(';')), null, new(2026, 6, 15));

        Assert.Equal(code, read.Refusal!.Code);
        Assert.StartsWith("q-", read.Refusal.Field, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_too_long_is_refused() =>
        Assert.IsType<AnswerReading.TooLong>(AnswerReading.Read(
            Questionnaire.Current, Questionnaire.Current.Questions, Asking.Fields("allergy", "allergy-what=" + new string('x', 501)), null, new(2026, 6, 15)).Refusal);
}
