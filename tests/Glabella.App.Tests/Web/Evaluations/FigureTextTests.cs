using Glabella.App.Web.Evaluations;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;

namespace Glabella.App.Tests.Web.Evaluations;

public class FigureTextTests
{
    [Theory]
    [InlineData(WishSubject.Line, 1.26, "1.3")]
    [InlineData(WishSubject.Movement, 71.6, "72 %")]
    [InlineData(WishSubject.BrowPosition, -0.44, "−0.4 mm")]
    [InlineData(WishSubject.BrowPosition, -0.04, "0.0 mm")]
    [InlineData(WishSubject.BrowPosition, 0.44, "+0.4 mm")]
    [InlineData(WishSubject.Risk, 0.61, "0.6×")]
    public void A_figure_is_written_in_the_unit_of_its_subject(WishSubject subject, double value, string written) =>
        Assert.Equal(written, FigureText.Value(subject, value));

    [Fact]
    public void A_range_with_signs_says_to_so_that_a_minus_is_no_dash()
    {
        Assert.Equal("−0.2 to +0.9", FigureText.Range(WishSubject.BrowPosition, new FigureSpread(0, -0.2, 0, 0.9)));
        Assert.Equal("0.4–1.8", FigureText.Range(WishSubject.Line, new FigureSpread(1, 0.4, 1, 1.8)));
    }

    [Theory]
    [InlineData(WishBound.AtMost, "at most 1.0")]
    [InlineData(WishBound.AtLeast, "at least 1.0")]
    [InlineData(WishBound.CloseTo, "close to 1.0")]
    public void A_wish_reads_as_it_is_said(WishBound bound, string said) =>
        Assert.Equal(said, FigureText.WishOf(new Wish(WishSubject.Line, "glabellar-lines", null, bound, 1)));
}
