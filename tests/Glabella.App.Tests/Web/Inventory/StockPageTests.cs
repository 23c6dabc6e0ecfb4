using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Inventory;

public class StockPageTests(ClinicServer server)
{
    [Theory]
    [InlineData("2,5", "Write a decimal point: 2.5")]
    [InlineData("-1", "is not possible")]
    [InlineData("1e9", "is not a number")]
    [InlineData("", "Enter a number")]
    public async Task A_diluent_that_is_no_amount_is_refused_beside_the_field_and_the_vial_stays_sealed(string typed, string fault)
    {
        var vial = await server.SealedVialAsync("DILUENT-1");
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.SubmitAsync(await browser.GetAsync("/stock"), $"#v-{vial.Id} form:has([name=Diluent])", ("Diluent", typed));

        Assert.Contains(fault, page.Faults.Single(), StringComparison.Ordinal);
        Assert.Contains("sealed", page.Document.GetElementById($"v-{vial.Id}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vial_is_opened_and_discarded_with_a_reason()
    {
        var vial = await server.SealedVialAsync("OPEN-AND-GONE");
        using var browser = await server.SignedInAsync(Role.Physician);

        var opened = await browser.SubmitAsync(await browser.GetAsync("/stock"), $"#v-{vial.Id} form:has([name=Diluent])", ("Diluent", "2.5"));
        Assert.Contains("in use", opened.Document.GetElementById($"v-{vial.Id}")!.TextContent, StringComparison.Ordinal);
        var silent = await browser.SubmitAsync(opened, $"#v-{vial.Id} form:has([name=Reason])");
        Assert.Contains("Say why", silent.Faults.Single(), StringComparison.Ordinal);
        var unseen = await browser.SubmitAsync(silent, $"#v-{vial.Id} form:has([name=Reason])", ("Reason", "Dropped"));
        Assert.Contains("name of the colleague", unseen.Faults.Single(), StringComparison.Ordinal);
        var gone = await browser.SubmitAsync(silent, $"#v-{vial.Id} form:has([name=Reason])", ("Reason", "Dropped"), ("WitnessName", "Tomás"));

        Assert.Null(gone.Document.GetElementById($"v-{vial.Id}"));
    }

    [Fact]
    public async Task The_label_of_each_vial_is_one_step_away()
    {
        var vial = await server.SealedVialAsync("LABEL-1");
        using var browser = await server.SignedInAsync(Role.Injector);
        var link = (await browser.GetAsync("/stock")).Document.QuerySelector($"section:has(#v-{vial.Id}) a.labellink")!;

        var page = await browser.GetAsync(link.GetAttribute("href")!);

        Assert.Equal("label of Botox Cosmetic", link.TextContent);
        Assert.Equal("Botox Cosmetic", page.Heading);
    }
}
