using Glabella.Clinic.Inventory;
using Glabella.Clinic.Inventory.Gs1;

namespace Glabella.Clinic.Tests.Inventory.Gs1;

public class GtinTests
{
    [Theory]
    [InlineData("00614141123452")] // GS1's own example
    [InlineData("10614141000415")]
    [InlineData("04006381333931")] // a common pen, EAN 4006381333931
    public void Accepts_published_numbers(string gtin) => Assert.True(Gtin.IsValid(gtin));

    [Fact]
    public void Any_single_wrong_digit_is_found()
    {
        const string right = "00614141123452";
        for (var place = 0; place < right.Length; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                Assert.Equal(digit == right[place], Gtin.IsValid(right[..place] + digit + right[(place + 1)..]));
            }
        }
    }

    [Fact]
    public void Every_product_code_of_the_data_is_sound_and_stands_for_its_drug_code()
    {
        Assert.NotEmpty(PackageCode.All);
        Assert.All(PackageCode.All, code =>
        {
            Assert.True(Gtin.IsValid(code.Gtin), code.Gtin);
            Assert.Equal("003" + code.Ndc.Replace("-", "", StringComparison.Ordinal), code.Gtin[..^1]);
            Assert.NotNull(Planning.Products.TryFind(code.Product));
        });
        Assert.Equal(PackageCode.All.Count, PackageCode.All.Select(code => code.Gtin).Distinct().Count());
    }
}
