using Glabella.App.Web.Evaluations;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Evaluations;

public class TypedPriceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_typed_is_no_price(string? typed)
    {
        var read = TypedPrice.Parse(typed);

        Assert.True(read.Succeeded);
        Assert.Null(read.Value);
    }

    [Fact]
    public void A_price_tells_what_a_dose_costs_to_a_hundredth()
    {
        var price = TypedPrice.Parse("4.125").Value!;

        Assert.Equal(82.5m, price.Of(new Dose(20, Products.Find("onabotulinumtoxinA"))));
        Assert.Equal(4.13m, price.Of(new Dose(1, Products.Find("onabotulinumtoxinA"))));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("20000")]
    public void A_price_that_cannot_be_is_refused_with_what_it_takes(string typed)
    {
        var read = TypedPrice.Parse(typed);

        Assert.Equal("price-out-of-range", read.Refusal?.Code);
        Assert.Contains(typed, read.Refusal!.Message.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_number_is_refused() => Assert.False(TypedPrice.Parse("cheap").Succeeded);
}
