using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Explain;

public class ExplainPageTests(ClinicServer server)
{
    [Fact]
    public async Task A_patient_reads_what_is_planned_expected_and_possible()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var plan = await server.PlanAsync(await server.PatientAsync("Explained"));

        var page = await browser.GetAsync($"/plans/{plan.Id}/explain");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Your treatment", page.Heading);
        Assert.Contains("5 small injections", page.Text, StringComparison.Ordinal);
        Assert.Contains("A unit of it is not the same as a unit of any other product.", page.Text, StringComparison.Ordinal);
        Assert.Contains("hard to swallow", page.Text, StringComparison.Ordinal);
        Assert.Equal(10, page.Document.QuerySelectorAll(".explain-weeks tbody td").Length);
        Assert.True(Readability.Grade(string.Join(' ', page.Document.QuerySelectorAll(".explain section p, .explain section li").Select(e => e.TextContent))) <= 6.5);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_not_found()
    {
        using var browser = await server.SignedInAsync(Role.Physician);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/plans/{Guid.NewGuid()}/explain")).Status);
    }
}
