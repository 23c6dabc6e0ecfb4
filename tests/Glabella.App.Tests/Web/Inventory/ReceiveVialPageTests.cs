using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Inventory;

public class ReceiveVialPageTests(ClinicServer server)
{
    [Theory]
    [InlineData("onabotulinumtoxinA 100", "", "2031-03", "Enter the lot")]
    [InlineData("onabotulinumtoxinA 100", "L1", "2019-01", "expired")]
    [InlineData("onabotulinumtoxinA 100", "L1", "soon", "is not a date")]
    [InlineData("", "L1", "2031-03", "Choose the product")]
    [InlineData("onabotulinumtoxinA 7", "L1", "2031-03", "does not come in vials")]
    public async Task What_cannot_be_received_is_said_beside_the_field(string vial, string lot, string expiry, string fault)
    {
        using var browser = await server.SignedInAsync(Role.Manager);

        var page = await SendAsync(browser, vial, lot, expiry);

        Assert.Equal("/stock/receive", page.Path);
        Assert.Contains(fault, page.Faults.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lot_of_two_hundred_characters_is_refused_and_kept_as_typed()
    {
        using var browser = await server.SignedInAsync(Role.Manager);
        var lot = new string('A', 200);

        var page = await SendAsync(browser, "onabotulinumtoxinA 100", lot, "2031-03");

        Assert.Contains("200 characters", page.Faults.Single(), StringComparison.Ordinal);
        Assert.Equal(lot, page.Document.GetElementById("Input.Lot")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_received_vial_stands_in_the_stock()
    {
        using var browser = await server.SignedInAsync(Role.Manager);

        var page = await SendAsync(browser, "onabotulinumtoxinA 100", "received-7", "03/2031");

        Assert.Equal("/stock", page.Path);
        Assert.Contains("RECEIVED-7", page.Text, StringComparison.Ordinal);
        Assert.Contains("31 Mar 2031", page.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> SendAsync(Browser browser, string vial, string lot, string expiry) =>
        await browser.SubmitAsync(await browser.GetAsync("/stock/receive"), "form.panel", ("Input.Vial", vial), ("Input.Lot", lot), ("Input.Expiry", expiry));
}
