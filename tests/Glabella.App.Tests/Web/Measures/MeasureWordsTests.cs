using Glabella.App.Web.Measures;
using Glabella.Measurement;

namespace Glabella.App.Tests.Web.Measures;

public class MeasureWordsTests
{
    private static readonly Measure Brow = Measure.Find("brow-height");
    private static readonly Norm Norm = Norm.All.First(norm => norm.Usual is not null);

    [Fact]
    public void A_figure_has_its_95_percent_error_and_a_missing_one_a_dash()
    {
        Assert.Equal("9.8 ± 1.2", MeasureWords.Figure(new(9.81, 0.6), Brow));
        Assert.Equal("–", MeasureWords.Figure(null, Brow));
    }

    [Theory]
    [InlineData(-0.3, "L +0.3 ± 0.2")]
    [InlineData(0.3, "R +0.3 ± 0.2")]
    public void The_larger_side_is_named_instead_of_a_sign(double difference, string words) =>
        Assert.Equal(words, MeasureWords.Difference(new(Brow, null, null, new(difference, 0.1), 0)));

    [Theory]
    [InlineData(-1.5, "−1.5")]
    [InlineData(1.5, "+1.5")]
    public void A_change_always_has_its_sign(double change, string words) => Assert.Equal(words, MeasureWords.Signed(change, Brow));

    [Fact]
    public void A_figure_is_outside_the_usual_range_only_when_its_whole_interval_is()
    {
        var (low, high) = Norm.Usual!.Value;

        Assert.Equal("below", MeasureWords.Beside(new(low - 1, 0.4), Norm));
        Assert.Equal("", MeasureWords.Beside(new(low - 1, 0.6), Norm));
        Assert.Equal("above", MeasureWords.Beside(new(high + 1, 0.4), Norm));
        Assert.Equal("", MeasureWords.Beside(new((low + high) / 2, 0.1), Norm));
        Assert.Equal("", MeasureWords.Beside(null, Norm));
    }

    [Theory]
    [InlineData(true, "by a ruler on the picture at rest, ± 1.2 %")]
    [InlineData(false, "by the iris, 11.7 ± 0.4 mm between people")]
    public void What_gave_the_scale_is_said(bool byRuler, string words) => Assert.Equal(words, MeasureWords.Scale(new(0.2, 0.012, 0.012, byRuler)));
}
