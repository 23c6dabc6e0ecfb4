using System.Net;
using AngleSharp.Dom;
using Glabella.App.Tests.Serving;
using Glabella.App.Web.Evaluations;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Evaluations;

public class ComparePageTests(ClinicServer server)
{
    [Theory]
    [InlineData(Role.Physician, true)]
    [InlineData(Role.Injector, true)]
    [InlineData(Role.Assistant, false)]
    [InlineData(Role.Manager, false)]
    public async Task Whoever_reads_records_compares_and_only_who_drafts_plans_may_copy_one(Role role, bool mayCopy)
    {
        var first = await server.PlanAsync(await server.PatientAsync());
        var second = await WithFewerAsync(first, 3);
        using var browser = await server.SignedInAsync(role);

        var page = await browser.GetAsync(Address(first, second));

        Assert.Equal("Plans side by side", page.Heading);
        Assert.Equal(2, page.Document.QuerySelectorAll(".comparefaces .facesketch").Length);
        Assert.Equal(mayCopy ? 2 : 0, page.Document.QuerySelectorAll("button[name=Copy]").Length);
        Assert.Equal(mayCopy, page.Document.QuerySelector("form#copy") is not null);
    }

    [Fact]
    public async Task Units_and_sticks_of_one_product_are_told_with_their_difference_in_words()
    {
        var first = await server.PlanAsync(await server.PatientAsync());
        var second = await WithFewerAsync(first, 3);

        var page = await OpenAsync(Address(first, second));

        Assert.Contains("12 U (of Botox Cosmetic) ▼ 8 U less", RowOf(page, "Units"), StringComparison.Ordinal);
        Assert.Contains("3 ▼ 2 less", RowOf(page, "Sticks"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".notice.warn"));
    }

    [Fact]
    public async Task Figures_are_those_of_the_science()
    {
        var first = await server.PlanAsync(await server.PatientAsync());
        var second = await WithFewerAsync(first, 3);
        var page = await OpenAsync(Address(first, second));

        foreach (var plan in new[] { first, second })
        {
            var evaluation = (await server.WithAsync<AppraisePlan, Result<PlanEvaluation>>((slice, by) => slice.Execute(new(plan.Id), by))).Value;
            var line = evaluation.Lines.Single(l => l.Id == "glabellar-lines").AtContraction;
            var day = SignedPrediction.DayShown;
            Assert.Contains($"{FigureText.One(line.Median[day])} ({FigureText.One(line.Low[day])}–{FigureText.One(line.High[day])}", RowOf(page, "Glabellar lines"), StringComparison.Ordinal);
            var risk = evaluation.Risks.Single(r => r.Id == "eyelid-ptosis");
            Assert.Contains($"{FigureText.One(risk.Relative)}×", RowOf(page, risk.Name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Units_of_different_products_stand_each_for_themselves()
    {
        var first = await server.PlanAsync(await server.PatientAsync());
        var second = await WithProductAsync(first, "abobotulinumtoxinA");

        var page = await OpenAsync(Address(first, second));

        Assert.Contains("20 U (of Botox Cosmetic) 50 U (of Dysport)", RowOf(page, "Units"), StringComparison.Ordinal);
        foreach (var row in new[] { "Units", "Volume", "Drooping eyelid" })
        {
            Assert.DoesNotMatch("less|more|same", RowOf(page, row));
        }

        Assert.Contains("A Unit of one is not a Unit of another", page.Document.QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("70 U", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("30 U", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_it_says_what_it_is_for()
    {
        var page = await OpenAsync($"/patients/{(await server.PatientAsync()).Id}/compare");

        Assert.Contains("No plan yet", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("table, .planchoice"));
    }

    [Fact]
    public async Task One_plan_leaves_the_second_to_choose_with_the_first_kept()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());

        var page = await OpenAsync(Address(plan));

        Assert.Contains("at least one more plan", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll(".planchoice input[checked]"));
    }

    [Fact]
    public async Task Plans_on_different_faces_are_refused()
    {
        var patient = await server.PatientAsync();

        var page = await OpenAsync(Address(await server.PlanAsync(patient), await server.PlanAsync(patient)));

        Refused(page, "different faces");
        Assert.Equal(2, page.Document.QuerySelectorAll(".planchoice fieldset").Length);
    }

    [Fact]
    public async Task A_plan_of_another_patient_is_refused_and_not_shown()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        var other = await server.PlanAsync(await server.PatientAsync("Somebody"));

        Refused(await OpenAsync(Address(plan, other)), "not a plan of this patient");
    }

    [Fact]
    public async Task A_word_that_is_no_plan_is_refused()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());

        Refused(await OpenAsync(Address(plan) + "&plan=yesterday"), "not a plan of this patient");
    }

    [Fact]
    public async Task Five_plans_are_too_many()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        var more = new List<PlanRecord> { plan };
        for (var sites = 1; sites < 5; sites++)
        {
            more.Add(await WithFewerAsync(plan, sites));
        }

        Refused(await OpenAsync(Address([.. more])), "at most 4");
        Assert.Equal(4, (await OpenAsync(Address([.. more.Take(4)]))).Document.QuerySelectorAll(".comparefaces .facesketch").Length);
    }

    [Fact]
    public async Task A_patient_who_is_not_there_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync($"/patients/{Guid.NewGuid()}/compare")).Status);
    }

    [Fact]
    public async Task A_plan_is_copied_forward_as_one_new_draft()
    {
        var first = await server.SignedPlanAsync(await server.PatientAsync());
        var second = await WithFewerAsync(first, 3);
        using var browser = await server.SignedInAsync(Role.Injector);
        var page = await browser.GetAsync(Address(first, second));

        var copied = await browser.SubmitAsync(page, "form#copy", ("Copy", first.Id.ToString()));
        var again = await browser.SubmitAsync(page, "form#copy", ("Copy", first.Id.ToString()));

        Assert.Equal(copied.Path, again.Path);
        var draft = await SheetAsync(new PlanId(Guid.Parse(copied.Path["/plans/".Length..])));
        Assert.Equal(PlanState.Draft, draft.Plan.State);
        Assert.Equal((await SheetAsync(first.Id)).Content, draft.Content);
        Assert.NotEqual(first.Id, draft.Plan.Id);
    }

    [Fact]
    public async Task A_plan_of_another_patient_is_not_copied()
    {
        var first = await server.PlanAsync(await server.PatientAsync());
        var other = await server.PlanAsync(await server.PatientAsync("Somebody"));
        using var browser = await server.SignedInAsync(Role.Physician);
        var page = await browser.GetAsync(Address(first, await WithFewerAsync(first, 3)));

        Assert.Contains((await browser.SubmitAsync(page, "form#copy", ("Copy", other.Id.ToString()))).Alerts, said => said.Contains("not a plan of this patient", StringComparison.Ordinal));
    }

    private static void Refused(Page page, string why)
    {
        Assert.Contains(page.Alerts, said => said.Contains(why, StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll(".comparetable, .comparefaces"));
    }

    private static string Address(params PlanRecord[] plans) =>
        $"/patients/{plans[0].PatientId}/compare?{string.Join('&', plans.Select(plan => $"plan={plan.Id}"))}";

    private async Task<Page> OpenAsync(string address)
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        return await browser.GetAsync(address);
    }

    private async Task<ShowPlan.Sheet> SheetAsync(PlanId plan) =>
        (await server.WithAsync<ShowPlan, Result<ShowPlan.Sheet>>((slice, by) => slice.Execute(new(plan), by))).Value;

    private async Task<PlanRecord> WithFewerAsync(PlanRecord plan, int sites)
    {
        var content = (await SheetAsync(plan.Id)).Content;
        return await StartAsync(plan, content.With([.. content.Injections.Take(sites)]));
    }

    private async Task<PlanRecord> WithProductAsync(PlanRecord plan, string product)
    {
        var label = Products.LabelOf(Products.Find(product));
        var sites = (await SheetAsync(plan.Id)).Content.Injections.Select(site => site with { Dose = new Dose(10, label.Product) });
        return await StartAsync(plan, new TreatmentPlan(label.Product, label.Reconstitutions[0].Of(label.Product), [.. sites]));
    }

    private async Task<PlanRecord> StartAsync(PlanRecord plan, TreatmentPlan content) =>
        (await server.WithAsync<StartPlan, Result<PlanRecord>>((slice, by) => slice.Execute(new(plan.PatientId, plan.FaceId, Guid.NewGuid(), content), by))).Value;

    private static string RowOf(Page page, string name) => page.Document.QuerySelectorAll(".comparetable tr")
        .Where(row => row.QuerySelector("th[scope=row]")?.TextContent.Trim() == name)
        .Select(row => string.Join(' ', row.Descendants<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))
        .Single();
}
