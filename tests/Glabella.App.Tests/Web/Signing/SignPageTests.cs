using Glabella.App.Tests.Serving;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;

namespace Glabella.App.Tests.Web.Signing;

public class SignPageTests(ClinicServer server)
{
    [Fact]
    public async Task A_physician_signs_with_the_password_and_the_plan_is_frozen()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await SignAsync(browser, await browser.GetAsync($"/plans/{plan.Id}/sign"), ClinicServer.Password);

        Assert.Equal($"/plans/{plan.Id}/signed", page.Path);
        Assert.Contains("The Physician", page.Text, StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{64}", page.Text);
    }

    [Theory]
    [InlineData("", "Enter your password again")]
    [InlineData("something else", "not your password")]
    public async Task Without_the_right_password_nothing_is_signed(string password, string fault)
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await SignAsync(browser, await browser.GetAsync($"/plans/{plan.Id}/sign"), password);

        Assert.Contains(page.Faults, message => message.Contains(fault, StringComparison.Ordinal));
        Assert.Equal(PlanState.Draft, await StateAsync(plan));
    }

    [Fact]
    public async Task What_was_changed_after_the_page_was_shown_is_not_signed()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Physician);
        var shown = await browser.GetAsync($"/plans/{plan.Id}/sign");
        var sheet = (await server.WithAsync<ShowPlan, Result<ShowPlan.Sheet>>((slice, by) => slice.Execute(new(plan.Id), by))).Value;
        var fewer = sheet.Content.With([.. sheet.Content.Injections.Take(4)]);
        Assert.True((await server.WithAsync<SavePlan, Result<PlanRecord>>((slice, by) => slice.Execute(new(plan.Id, plan.Revision, fewer, Guid.NewGuid()), by))).Succeeded);

        var page = await SignAsync(browser, shown, ClinicServer.Password);

        Assert.NotEmpty(page.Alerts);
        Assert.Equal(PlanState.Draft, await StateAsync(plan));
    }

    [Fact]
    public async Task The_page_shows_every_site_with_its_units_and_the_volume_to_draw()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync($"/plans/{plan.Id}/sign");

        Assert.Equal(5, page.Document.QuerySelectorAll(".facesketch .site").Length);
        Assert.Contains("Procerus", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sign plan: 20 U in 5 sites", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_manager_is_told_whose_password_is_asked_for()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync($"/plans/{plan.Id}/sign");

        var name = page.Document.QuerySelector("form.signgrid input[autocomplete=username]")!;
        Assert.Equal(ClinicServer.UserNameOf(Role.Physician), name.GetAttribute("value"));
        Assert.True(name.HasAttribute("hidden") && !name.HasAttribute("name"));
    }

    private static Task<Page> SignAsync(Browser browser, Page page, string password) => browser.SubmitAsync(
        page, "form.signgrid",
        [.. page.Document.QuerySelectorAll("[name^=Reason-]").Select(field => (field.GetAttribute("name")!, "Discussed with the patient.")), ("Input.Password", password)]);

    private async Task<PlanState> StateAsync(PlanRecord plan) =>
        (await server.WithAsync<ShowPlan, Result<ShowPlan.Sheet>>((slice, by) => slice.Execute(new(plan.Id), by))).Value.Plan.State;
}
