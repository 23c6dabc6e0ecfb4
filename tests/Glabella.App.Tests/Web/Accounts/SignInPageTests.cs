using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Accounts;

public class SignInPageTests(ClinicServer server)
{
    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        using var browser = server.Browser();

        var wrong = await TryAsync(browser, ClinicServer.UserNameOf(Role.Assistant), "not the password");
        var unknown = await TryAsync(browser, "nobody.here", "not the password");

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal(wrong.Alerts, unknown.Alerts);
        Assert.Contains("do not match", wrong.Alerts.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await MakeAccountAsync("locked.out");
        using var browser = server.Browser();
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(browser, "locked.out", $"wrong {i}");
        }

        var right = await TryAsync(browser, "locked.out", ClinicServer.Password);

        Assert.Equal("/sign-in", right.Path);
        Assert.Contains("locked until", right.Alerts.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_user_name_stays_after_an_error_and_the_password_does_not()
    {
        using var browser = server.Browser();

        var page = await TryAsync(browser, "nobody.here", "secret words here");

        Assert.Equal("nobody.here", page.Document.GetElementById("Input.UserName")!.GetAttribute("value"));
        Assert.DoesNotContain("secret words here", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_signing_in_the_page_that_was_asked_for_opens()
    {
        using var browser = server.Browser();
        var asked = await browser.GetAsync("/stock?gone=true");

        var page = await browser.SubmitAsync(asked, "form", ("Input.UserName", ClinicServer.UserNameOf(Role.Physician)), ("Input.Password", ClinicServer.Password));

        Assert.Equal("/stock?gone=true", page.Path);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("/\u202e//example.org")]
    [InlineData("/ ")]
    public async Task An_address_of_another_site_is_not_followed(string to)
    {
        using var browser = server.Browser();
        var asked = await browser.GetAsync($"/sign-in?to={Uri.EscapeDataString(to)}");

        var page = await browser.SubmitAsync(asked, "form", ("Input.UserName", ClinicServer.UserNameOf(Role.Physician)), ("Input.Password", ClinicServer.Password));

        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task Signing_out_closes_the_session()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var today = await browser.GetAsync("/");

        await browser.SubmitAsync(today, "form[action='/sign-out']");

        Assert.StartsWith("/sign-in", (await browser.GetAsync("/patients")).Path, StringComparison.Ordinal);
    }

    private static async Task<Page> TryAsync(Browser browser, string name, string password)
    {
        var page = await browser.GetAsync("/sign-in");
        return await browser.SubmitAsync(page, "form", ("Input.UserName", name), ("Input.Password", password));
    }

    private async Task MakeAccountAsync(string name)
    {
        var account = new NewAccount(name, "Someone", Role.Assistant, ClinicServer.Password);
        Assert.True((await server.WithAsync<CreateAccount, Result<Account>>((slice, by) => slice.Execute(new(account), by), Role.Manager)).Succeeded);
    }
}
