using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Glabella.App.Tests.Serving;
using Glabella.App.Web.Evaluations;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Microsoft.Extensions.DependencyInjection;

namespace Glabella.App.Tests.Web.Evaluations;

public class EvaluationPageTests(ClinicServer server)
{
    [Theory]
    [InlineData(Role.Physician)]
    [InlineData(Role.Injector)]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Manager)]
    public async Task Whoever_reads_records_reads_the_evaluation(Role role)
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(role);

        var page = await browser.GetAsync($"/plans/{plan.Id}/evaluation");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Evaluation", page.Heading);
        Assert.Equal(5, page.Document.QuerySelectorAll(".slips tr[data-site]").Length);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_the_sign_in_page()
    {
        using var browser = server.Browser();

        Assert.StartsWith("/sign-in?to=", (await browser.GetAsync($"/plans/{Guid.NewGuid()}/evaluation")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_not_found()
    {
        using var browser = await server.SignedInAsync(Role.Physician);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/plans/{Guid.NewGuid()}/evaluation")).Status);
    }

    [Fact]
    public async Task A_plan_without_sites_says_what_to_do_first()
    {
        var full = await server.PlanAsync(await server.PatientAsync());
        var plan = (await server.WithAsync<StartPlan, Result<PlanRecord>>((slice, by) => slice.Execute(new(full.PatientId, full.FaceId, Guid.NewGuid()), by))).Value;

        var page = await OpenAsync(plan);

        Assert.Contains("No site yet", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("table"));
    }

    [Theory]
    [InlineData("", Hand.Usual)]
    [InlineData("?hand=trainee", Hand.Trainee)]
    public async Task Every_figure_under_scenarios_is_the_one_of_the_science_for_that_hand(string query, Hand hand)
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        var robust = await RobustAsync(plan, hand);

        var page = await OpenAsync(plan, query);

        foreach (var outcome in robust.Outcomes())
        {
            var rows = page.Document.QuerySelectorAll($".robust tr[data-figure='{outcome.Wish.Id}']").Select(Words).ToList();
            var written = $"{FigureText.Value(outcome.Wish.Subject, outcome.After.Mean)} {FigureText.Range(outcome.Wish.Subject, outcome.After)}";
            Assert.Contains(rows, row => row.Contains(written, StringComparison.Ordinal));
        }

        foreach (var histogram in robust.Histograms().Where(h => h.Wanted))
        {
            Assert.Contains($"{histogram.SharePercent[5]:0} % of it loses at least half", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_worst_slip_is_the_one_of_the_science_and_marked_in_words()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        var robust = await RobustAsync(plan, Hand.Usual);
        var page = await OpenAsync(plan);

        foreach (var row in page.Document.QuerySelectorAll(".slips tr[data-site]"))
        {
            var slips = robust.Slips(row.GetAttribute("data-site")!, 2).Select(s => s.Figures.Single(f => f.Wish.Id == "eyelid-ptosis")).ToList();
            var cells = row.QuerySelectorAll("td").Skip(3).ToList();
            Assert.Equal(slips.Select(s => FigureText.One(s.To) + "×"), cells.Select(cell => cell.QuerySelector(".risk")!.TextContent));
            var worst = slips.IndexOf(slips.MaxBy(s => s.To)!);
            var expected = slips[worst].To - slips[worst].From >= 0.05 ? new[] { worst } : [];
            Assert.Equal(expected, cells.Select((cell, i) => (cell, i)).Where(c => c.cell.TextContent.Contains("worst slip", StringComparison.Ordinal)).Select(c => c.i));
        }
    }

    [Fact]
    public async Task The_cost_is_the_price_of_a_unit_times_the_units_and_only_where_a_price_is_given()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());

        Assert.Contains("90.00 at 4.5 a Unit", Words((await OpenAsync(plan, "?price=4.5")).Document.QuerySelector(".amounts")!), StringComparison.Ordinal);
        Assert.DoesNotContain("Cost", Words((await OpenAsync(plan)).Document.QuerySelector(".amounts")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4,5", "Write a decimal point")]
    [InlineData("0", "is not possible for the price")]
    [InlineData("-3", "is not possible for the price")]
    public async Task A_price_that_is_none_is_refused_beside_its_field(string price, string fault)
    {
        var plan = await server.PlanAsync(await server.PatientAsync());

        var page = await OpenAsync(plan, $"?price={price}");

        Assert.Contains(page.Faults, said => said.Contains(fault, StringComparison.Ordinal));
        Assert.Equal(price, page.Document.QuerySelector("input[name=price]")!.GetAttribute("value"));
        Assert.DoesNotContain("Cost", Words(page.Document.QuerySelector(".amounts")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_that_does_not_exist_is_said_and_the_usual_one_is_shown()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());

        var page = await OpenAsync(plan, "?hand=third");

        Assert.Contains(page.Alerts, said => said.Contains("no such hand", StringComparison.Ordinal));
        Assert.Equal("usual", page.Document.QuerySelector("input[name=hand][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_basis_of_each_kind_of_figure_is_one_click_away_and_its_pages_are_there()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Physician);
        var page = await browser.GetAsync($"/plans/{plan.Id}/evaluation");

        Assert.Equal(5, page.Document.QuerySelectorAll("details.basis").Length);
        foreach (var link in page.Document.QuerySelectorAll("details.basis a").Select(a => a.GetAttribute("href")!).Distinct())
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).Status);
        }
    }

    [Theory]
    [InlineData(Role.Injector, true)]
    [InlineData(Role.Assistant, false)]
    public async Task Who_drafts_plans_copies_this_one_as_a_new_draft(Role role, bool may)
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(role);
        var page = await browser.GetAsync($"/plans/{plan.Id}/evaluation");
        Assert.Equal(may, page.Document.QuerySelector("form#copy") is not null);

        if (may)
        {
            var copied = await browser.SubmitAsync(page, "form#copy");
            Assert.Matches("^/plans/[0-9a-f-]{36}$", copied.Path);
            Assert.NotEqual($"/plans/{plan.Id}", copied.Path);
        }
    }

    [Fact]
    public async Task The_page_is_light()
    {
        var page = await OpenAsync(await server.PlanAsync(await server.PatientAsync()));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(await page.Answer.Content.ReadAsByteArrayAsync());
        }

        Assert.True(packed.Length < 100_000, $"{packed.Length} bytes");
    }

    private async Task<RobustPlan> RobustAsync(PlanRecord plan, Hand hand)
    {
        var sheet = (await server.WithAsync<ShowPlan, Result<ShowPlan.Sheet>>((slice, by) => slice.Execute(new(plan.Id), by))).Value;
        var appraisal = server.App.Services.GetRequiredService<PlanAppraisal>();
        var face = new PlanningFace(appraisal.AtlasOf(sheet.Face), appraisal.MechanicsOf(sheet.Face), appraisal.GradesOf(sheet.Face));
        var wishes = new PlanWishes(sheet.Content.Product, sheet.Content.Reconstitution, ["glabellar-lines"]) { Firmness = 0.55, Hand = hand, StepUnits = 0.5m };
        var robust = new RobustPlan(face, wishes);
        robust.Set(sheet.Content.Injections);
        return robust;
    }

    private async Task<Page> OpenAsync(PlanRecord plan, string query = "")
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        return await browser.GetAsync($"/plans/{plan.Id}/evaluation{query}");
    }

    private static string Words(IElement element) => string.Join(' ', element.Descendants<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
