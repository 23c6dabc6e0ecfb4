using Glabella.Clinic.Inventory;

namespace Glabella.Clinic.Tests.Inventory;

public class LotTests
{
    [Theory]
    [InlineData("c1234ab", "C1234AB")]
    [InlineData(" 7-A/2.1 ", "7-A/2.1")]
    [InlineData("A1\n", "A1")] // as a scanner sends it
    [InlineData("12345678901234567890", "12345678901234567890")]
    public void Reads_a_lot_in_capitals(string text, string lot) => Assert.Equal(lot, Lot.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("123456789012345678901")]
    [InlineData("A B")]
    [InlineData("-A1")]
    [InlineData("LÖT1")]
    [InlineData("A1\nB2")]
    [InlineData("<script>")]
    public void Refuses_what_is_none(string text) =>
        Assert.Equal(("lot-unreadable", "Lot"), (Lot.Parse(text).Refusal!.Code, Lot.Parse(text).Refusal!.Field));

    [Fact]
    public void Shows_only_the_beginning_of_200_characters()
    {
        var refusal = Lot.Parse(new string('x', 200)).Refusal!;
        Assert.Contains("200 characters", refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.Message.Length < 200);
    }
}
