using System.Globalization;
using Glabella.App.Web.Evaluations;
using Glabella.App.Web.Layout;

namespace Glabella.App.Tests.Web.Evaluations;

public class CompareRowsTests
{
    [Theory]
    [InlineData(0.744, 0.296, "0.44 mL more")]
    [InlineData(0.296, 0.744, "0.44 mL less")]
    [InlineData(0.5, 0.5, "same")]
    [InlineData(0.504, 0.496, "same")]
    [InlineData(0.505, 0.504, "0.01 mL more")]
    public void Whoever_subtracts_the_volumes_on_the_page_gets_the_difference_on_the_page(double value, double first, string expected) =>
        Assert.Equal(expected, CompareRows.Difference(value, first, 2, v => Show.Millilitres((decimal)v)));

    [Fact]
    public void The_difference_is_that_of_the_written_figures_whatever_they_are()
    {
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var (a, b) = (3 * random.NextDouble(), 3 * random.NextDouble());
            var byHand = decimal.Parse(FigureText.One(a), CultureInfo.InvariantCulture) - decimal.Parse(FigureText.One(b), CultureInfo.InvariantCulture);
            var expected = byHand == 0 ? "same" : $"{Math.Abs(byHand).ToString("0.0", CultureInfo.InvariantCulture)} {(byHand < 0 ? "less" : "more")}";

            Assert.Equal(expected, CompareRows.Difference(a, b, 1, FigureText.One));
        }
    }
}
