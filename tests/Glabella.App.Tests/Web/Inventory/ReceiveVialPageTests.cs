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

    [Fact]
    public async Task A_scanned_code_fills_the_form_and_further_codes_become_serials()
    {
        using var browser = await server.SignedInAsync(Role.Injector);
        var read = await browser.SubmitAsync(await browser.GetAsync("/stock/receive"), "form.scanform", ("Code", "]d2010030023923201317310331" + "10SCAN-1\u241d21SNA"));

        Assert.Contains("Botox Cosmetic 100 U", read.Document.GetElementById("read")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2031-03-31", read.Document.GetElementById("Input.Expiry")!.GetAttribute("value"));
        var page = await browser.SubmitAsync(read, "form.panel", ("Input.Serials", "SNA\n(01)00300239232013(17)310331(10)SCAN-1(21)SNB"));
        Assert.Equal("/stock?received=2", page.Path);
        Assert.Equal(2, page.Document.QuerySelectorAll("table.stock a.lotlink").Count(link => link.TextContent == "SCAN-1"));
    }

    [Fact]
    public async Task A_code_that_lost_its_separator_is_refused_beside_its_field()
    {
        using var browser = await server.SignedInAsync(Role.Injector);
        var page = await browser.SubmitAsync(await browser.GetAsync("/stock/receive"), "form.scanform", ("Code", "010030023923201321SN42AB1727063010C1234"));
        Assert.Contains("printed text", page.Faults.Single(), StringComparison.Ordinal);
    }

    private static Task<Page> SendAsync(Browser browser, Page page, string lot) =>
        browser.SubmitAsync(page, "form.panel", ("Input.Vial", "onabotulinumtoxinA 100"), ("Input.Lot", lot), ("Input.Expiry", "2031-03"));

    private static async Task<Page> SendAsync(Browser browser, string vial, string lot, string expiry) =>
        await browser.SubmitAsync(await browser.GetAsync("/stock/receive"), "form.panel", ("Input.Vial", vial), ("Input.Lot", lot), ("Input.Expiry", expiry));
}
