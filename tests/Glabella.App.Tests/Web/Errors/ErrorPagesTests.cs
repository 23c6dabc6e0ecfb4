using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Errors;

public class ErrorPagesTests(ClinicServer server)
{
    [Theory]
    [InlineData("/audit?patient=x")]
    [InlineData("/audit?before=last")]
    [InlineData("/stock?gone=perhaps")]
    public async Task A_mistyped_address_is_not_a_failure_of_the_program(string address)
    {
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "There is nothing here"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task A_form_without_its_token_gets_a_page_that_says_so()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var form = await browser.GetAsync("/patients/new");

        var page = await browser.SubmitAsync(form, "main form[method=post]", ["__RequestVerificationToken"], []);

        Assert.Equal((HttpStatusCode.BadRequest, "This form could not be read"), (page.Status, page.Heading));
        Assert.Contains("Nothing was changed", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_shows_how_things_stand()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        var signed = await browser.GetAsync($"/plans/{plan.Id}/signed");
        var revision = await browser.SubmitAsync(signed, "form:has(input[value=revise])");
        Assert.StartsWith("/plans/", revision.Path, StringComparison.Ordinal);

        var again = await browser.SubmitAsync(signed, "form:has(input[value=revise])");

        Assert.Equal((HttpStatusCode.OK, $"/plans/{plan.Id}/signed"), (again.Status, again.Path));
        Assert.Contains("is being drafted from this plan", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_again_what_is_signed_leads_to_the_signed_plan()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var plan = await server.PlanAsync(await server.PatientAsync());
        var form = await browser.GetAsync($"/plans/{plan.Id}/sign");
        Assert.EndsWith("/signed", (await browser.SubmitAsync(form, "form.signgrid", ("Input.Password", ClinicServer.Password))).Path, StringComparison.Ordinal);

        var again = await browser.SubmitAsync(form, "form.signgrid", ("Input.Password", ClinicServer.Password));

        Assert.Equal((HttpStatusCode.OK, $"/plans/{plan.Id}/signed"), (again.Status, again.Path));
    }
}
