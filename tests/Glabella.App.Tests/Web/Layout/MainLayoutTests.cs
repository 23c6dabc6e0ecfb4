using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Layout;

public class MainLayoutTests(ClinicServer server)
{
    [Theory]
    [InlineData(Role.Physician)]
    [InlineData(Role.Injector)]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Manager)]
    public async Task No_link_that_a_role_is_shown_leads_nowhere(Role role)
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync("Linked"));
        await server.PlanAsync(await server.PatientAsync("Drafted"));
        await server.TreatmentAsync(plan);
        using var browser = await server.SignedInAsync(role);
        var (seen, waiting) = (new HashSet<string> { "/" }, new Queue<string>(["/"]));

        while (waiting.TryDequeue(out var path) && seen.Count < 80)
        {
            var page = await browser.GetAsync(path);
            Assert.True(page.Answer.IsSuccessStatusCode, $"{path} answers {(int)page.Status} to {role}");
            foreach (var link in page.Document.QuerySelectorAll("main a[href^='/'], header a[href^='/']").Select(a => a.GetAttribute("href")!))
            {
                if (seen.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }
    }

    [Fact]
    public async Task Every_page_says_who_is_signed_in_and_where_the_content_begins()
    {
        using var browser = await server.SignedInAsync(Role.Injector);

        var page = await browser.GetAsync("/patients");

        Assert.Contains("The Injector", page.Document.QuerySelector(".who")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main#main"));
        Assert.Equal("#main", page.Document.QuerySelector("a.skip")!.GetAttribute("href"));
    }
}
