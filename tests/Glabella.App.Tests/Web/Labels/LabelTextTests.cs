using Glabella.App.Web.Labels;

namespace Glabella.App.Tests.Web.Labels;

public class LabelTextTests
{
    [Theory]
    [InlineData("In a refrigerator, 2-8 °C.", "In a refrigerator, 2\u20118\u00a0°C.")]
    [InlineData("first site 1.5-2.0 cm temporal", "first site 1.5\u20112.0\u00a0cm temporal")]
    [InlineData("155 U over 31 sites", "155\u00a0U over 31 sites")]
    [InlineData("0.9 % sodium chloride", "0.9\u00a0% sodium chloride")]
    public void A_number_stays_with_its_unit(string text, string set) => Assert.Equal(set, LabelText.Unbroken(text));

    [Theory]
    [InlineData("NDC 0023-3919")]
    [InlineData("31 Uses")]
    [InlineData("RTP004 peptide; L-histidine")]
    public void What_is_no_amount_is_left_as_it_is(string text) => Assert.Equal(text, LabelText.Unbroken(text));
}
