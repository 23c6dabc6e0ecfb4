using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Layout;

public class ThemeTests(ClinicServer server)
{
    [Fact]
    public async Task The_chosen_colours_stay_and_the_page_comes_back()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var stock = await browser.GetAsync("/stock");

        var dark = await browser.SubmitAsync(stock, "form[action='/theme']", ("choice", "dark"));

        Assert.Equal("/stock", dark.Path);
        Assert.Equal("dark", dark.Document.DocumentElement.GetAttribute("data-bs-theme"));
    }
}
