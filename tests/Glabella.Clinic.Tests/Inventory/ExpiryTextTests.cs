using Glabella.Clinic.Inventory;

namespace Glabella.Clinic.Tests.Inventory;

public class ExpiryTextTests
{
    [Theory]
    [InlineData("2027-03-31", "2027-03-31")]
    [InlineData("31.03.2027", "2027-03-31")]
    [InlineData("31/3/2027", "2027-03-31")]
    [InlineData("2027-03", "2027-03-31")]
    [InlineData("02/2028", "2028-02-29")]
    [InlineData("2.2027", "2027-02-28")]
    [InlineData("Mar 2027", "2027-03-31")]
    [InlineData("270331", "2027-03-31")]
    [InlineData("270200", "2027-02-28")]
    public void Reads_what_is_printed_on_boxes(string text, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", null), ExpiryText.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("31.02.2027")]
    [InlineData("13/2027")]
    [InlineData("27033")]
    [InlineData("271300")]
    public void Refuses_what_is_no_date(string text) =>
        Assert.Equal(("expiry-unreadable", "Expiry"), (ExpiryText.Parse(text).Refusal!.Code, ExpiryText.Parse(text).Refusal!.Field));
}
