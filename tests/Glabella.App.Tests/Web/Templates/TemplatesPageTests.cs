using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Templates;

public class TemplatesPageTests(ClinicServer server)
{
    private const string Save = "form:has([name='Input.Template'])";

    [Fact]
    public async Task A_template_is_saved_from_a_plan_renamed_and_retired_by_plain_forms()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Physician);
        var (name, other) = ($"Frown {plan.Id.Value.ToString("N")[^6..]}", $"Light {plan.Id.Value.ToString("N")[^6..]}");

        var form = await browser.GetAsync($"/plans/{plan.Id}/template");
        var nameless = await browser.SubmitAsync(form, Save);
        Assert.Contains("Give the template a name", nameless.Faults.Single(), StringComparison.Ordinal);
        var list = await browser.SubmitAsync(nameless, Save, ("Input.Name", name), ("Input.ForClinic", "true"));
        await browser.SubmitAsync(nameless, Save, ("Input.Name", name), ("Input.ForClinic", "true"));

        Assert.Equal("/templates", list.Path);
        var row = list.Document.QuerySelectorAll("td strong").Single(e => e.TextContent == name).Closest("tr")!;
        var id = row.QuerySelector("input[name=Name]")!.Id!["n-".Length..];

        list = await browser.SubmitAsync(list, $"form:has([id='n-{id}'])", ("Name", other));
        Assert.Contains(other, list.Text, StringComparison.Ordinal);
        list = await browser.SubmitAsync(list, $"td:has([id='n-{id}']) form:has(.btn-stop)");
        Assert.DoesNotContain(other, list.Text, StringComparison.Ordinal);
    }
}
