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

    [Fact]
    public async Task A_form_sent_twice_takes_one_vial_in()
    {
        using var browser = await server.SignedInAsync(Role.Manager);
        var page = await browser.GetAsync("/stock/receive");

        await Task.WhenAll(SendAsync(browser, page, "TWICE-1"), SendAsync(browser, page, "TWICE-1"));
        var stock = await SendAsync(browser, page, "TWICE-1");

        Assert.Equal("/stock", stock.Path);
        Assert.Single(stock.Document.QuerySelectorAll("table.stock td"), cell => cell.TextContent.Trim() == "TWICE-1");
    }

    [Fact]
    public async Task A_form_used_for_another_vial_is_asked_about_and_then_taken()
    {
        using var browser = await server.SignedInAsync(Role.Manager);
        var page = await browser.GetAsync("/stock/receive");
        await SendAsync(browser, page, "BACK-1");

        var asked = await SendAsync(browser, page, "BACK-2");
        Assert.Contains("lot BACK-1 was already taken", asked.Alerts.Single(), StringComparison.Ordinal);
        var stock = await browser.SubmitAsync(asked, "form.panel");

        Assert.Contains("BACK-2", stock.Text, StringComparison.Ordinal);
    }

    private static Task<Page> SendAsync(Browser browser, Page page, string lot) =>
        browser.SubmitAsync(page, "form.panel", ("Input.Vial", "onabotulinumtoxinA 100"), ("Input.Lot", lot), ("Input.Expiry", "2031-03"));

    private static async Task<Page> SendAsync(Browser browser, string vial, string lot, string expiry) =>
        await browser.SubmitAsync(await browser.GetAsync("/stock/receive"), "form.panel", ("Input.Vial", vial), ("Input.Lot", lot), ("Input.Expiry", expiry));
}
