using Glabella.App.Web.Layout;

namespace Glabella.App.Tests.Web.Layout;

public class TypedNumberTests
{
    [Theory]
    [InlineData("4", 4)]
    [InlineData(" 2.5 ", 2.5)]
    [InlineData("-1", -1)]
    public void Reads_a_number_with_a_point(string typed, double number) =>
        Assert.Equal((decimal)number, TypedNumber.Parse(typed, "Units").Value);

    [Theory]
    [InlineData("4,5", "4.5")]
    [InlineData("1,000", "1.000")]
    public void Never_guesses_at_a_comma(string typed, string instead)
    {
        var refusal = TypedNumber.Parse(typed, "Units").Refusal!;

        Assert.Contains(instead, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Units", refusal.Field);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("four")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("4 U")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Refuses_what_is_no_number(string? typed) => Assert.False(TypedNumber.Parse(typed, "Units").Succeeded);
}
