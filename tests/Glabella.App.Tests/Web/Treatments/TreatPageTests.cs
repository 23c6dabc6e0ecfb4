using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Treatments;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Treatments;

public class TreatPageTests(ClinicServer server)
{
    private const string Give = "form:has(button.given)";
    private const string Change = "form.otherwise:has(#change-units)";
    private const string Skip = "form.otherwise:has(#skip-reason)";
    private const string All = "form.treat-all";
    private const string NotGiven = "form:has(#not-given-reason)";
    private const string How = "form:has(#handling-site)";
    private const string Correct = "form:has(#correct-units)";
    private const string Extra = "form:has(#extra-muscle)";

    [Fact]
    public async Task A_form_sent_twice_records_one_injection_and_draws_once()
    {
        var (treatment, vial, browser) = await UnderWayAsync("TWICE");
        using var _ = browser;
        var page = await browser.GetAsync($"/treatments/{treatment}?vial={vial}");

        await Task.WhenAll(browser.SubmitAsync(page, Give), browser.SubmitAsync(page, Give));
        await browser.SubmitAsync(page, Give);

        var sheet = await server.SheetAsync(treatment);
        Assert.Single(sheet.Treatment.Injections);
        var drawnFrom = sheet.VialsUsed.Single();
        Assert.Equal(drawnFrom.Units - 4, drawnFrom.Remaining);
    }

    [Fact]
    public async Task Two_pages_at_the_same_site_record_it_once_and_the_second_says_so()
    {
        var (treatment, vial, browser) = await UnderWayAsync("TWO-PAGES");
        using var _ = browser;
        var first = await browser.GetAsync($"/treatments/{treatment}?vial={vial}");
        var second = await browser.GetAsync($"/treatments/{treatment}?vial={vial}");

        await browser.SubmitAsync(first, Give);
        var late = await browser.SubmitAsync(second, Give);

        Assert.Contains("recorded 4 Units", late.Text, StringComparison.Ordinal);
        Assert.Single((await server.SheetAsync(treatment)).Treatment.Injections);
    }

    [Theory]
    [InlineData("4,5", "Write a decimal point: 4.5")]
    [InlineData("-1", "cannot be given")]
    [InlineData("1e9", "is not a number")]
    [InlineData("4.5", "Say why")]
    public async Task What_cannot_be_recorded_is_answered_beside_the_field_and_kept_as_typed(string units, string fault)
    {
        var (treatment, vial, browser) = await UnderWayAsync("FAULT");
        using var _ = browser;

        var page = await browser.SubmitAsync(await browser.GetAsync($"/treatments/{treatment}?vial={vial}"), Change, ("Input.Units", units));

        Assert.Contains(page.Faults, message => message.Contains(fault, StringComparison.Ordinal));
        Assert.Equal(units, page.Document.GetElementById("change-units")!.GetAttribute("value"));
        Assert.Empty((await server.SheetAsync(treatment)).Treatment.Injections);
    }

    [Fact]
    public async Task A_treatment_is_given_changed_skipped_and_finished_by_plain_forms()
    {
        var (treatment, vial, browser) = await UnderWayAsync("WHOLE");
        using var _ = browser;

        var page = await browser.SubmitAsync(await browser.GetAsync($"/treatments/{treatment}?vial={vial}"), Give);
        page = await browser.SubmitAsync(page, Change, ("Input.Units", "3"), ("Input.Reason", "Weaker than expected"));
        page = await browser.SubmitAsync(page, Skip, ("Input.Reason", "Bruise"));
        page = await browser.SubmitAsync(page, Give);
        page = await browser.SubmitAsync(page, Give);
        Assert.Contains("Every site is answered", page.Text, StringComparison.Ordinal);
        var miscounted = await browser.SubmitAsync(page, "form:has([name='Input.Counted'])", ("Input.Counted", "20"));
        Assert.Contains("You count 20 U, but 15 U are recorded", miscounted.Faults.Single(), StringComparison.Ordinal);
        var record = await browser.SubmitAsync(miscounted, "form:has([name='Input.Counted'])", ("Input.Counted", "15"));

        Assert.Equal($"/treatments/{treatment}/record", record.Path);
        Assert.Contains("Weaker than expected", record.Text, StringComparison.Ordinal);
        Assert.Contains("left out: Bruise", record.Text, StringComparison.Ordinal);
        Assert.Contains("15 U of 20 U planned", record.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_treatment_opens_as_its_record()
    {
        var (treatment, vial, browser) = await UnderWayAsync("FINISHED");
        using var _ = browser;
        var page = await browser.GetAsync($"/treatments/{treatment}?vial={vial}");
        for (var i = 0; i < 5; i++)
        {
            page = await browser.SubmitAsync(page, Give);
        }

        await browser.SubmitAsync(page, "form:has([name='Input.Counted'])", ("Input.Counted", "20"));

        Assert.Equal($"/treatments/{treatment}/record", (await browser.GetAsync($"/treatments/{treatment}")).Path);
    }

    [Fact]
    public async Task The_last_form_sent_again_from_an_emptied_vial_leads_on_and_draws_nothing_more()
    {
        var (treatment, vial, browser) = await UnderWayAsync("LAST");
        using var _ = browser;
        var page = await browser.GetAsync($"/treatments/{treatment}?vial={vial}");
        for (var i = 0; i < 4; i++)
        {
            page = await browser.SubmitAsync(page, Give);
        }

        var before = await server.SheetAsync(treatment);
        var ranOut = before.VialsUsed.Single().Remaining; // of which the last site needs 4: so much is put down to the first
        await server.WithAsync<CorrectInjection, Result<Injection>>((slice, by) =>
            slice.Execute(new(before.Treatment.Injections[0].Id, 0, ranOut, before.Treatment.Injections[0].DepthMm, "Most of it ran out"), by));
        page = await browser.GetAsync($"/treatments/{treatment}?vial={vial}");
        var sent = await browser.SubmitAsync(page, Give);
        var again = await browser.SubmitAsync(page, Give);

        Assert.Contains("Every site is answered", sent.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, sent.Path), (again.Status, again.Path));
        var sheet = await server.SheetAsync(treatment);
        Assert.Equal((5, 0m), (sheet.Treatment.Injections.Count, sheet.VialsUsed.Single().Remaining));
    }

    [Fact]
    public async Task A_site_is_left_out_while_no_vial_is_open_and_can_still_be_given()
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync(), "abobotulinumtoxinA");
        var treatment = (await server.TreatmentAsync(plan)).Id;
        using var browser = await server.SignedInAsync(Role.Injector);
        var page = await browser.GetAsync($"/treatments/{treatment}");
        Assert.Null(page.Document.QuerySelector(Give));

        var silent = await browser.SubmitAsync(page, Skip);
        Assert.Contains("Say why", silent.Faults.Single(), StringComparison.Ordinal);
        page = await browser.SubmitAsync(silent, Skip, ("Input.Reason", "Bruise"));
        var again = await browser.SubmitAsync(silent, Skip, ("Input.Reason", "Bruise"));

        Assert.Contains("left out: Bruise", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        var skipped = Assert.Single((await server.SheetAsync(treatment)).Treatment.Skipped);
        var back = await browser.GetAsync($"/treatments/{treatment}?site={skipped.Site}");
        Assert.Contains("It can still be given", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_added_keeps_what_was_recorded_and_puts_the_vial_right()
    {
        var (treatment, vial, browser) = await UnderWayAsync("CORRECT");
        using var _ = browser;
        var page = await browser.SubmitAsync(await browser.GetAsync($"/treatments/{treatment}?vial={vial}"), Give);
        var correction = await browser.GetAsync(page.Document.QuerySelector("a[href*='correct=']")!.GetAttribute("href")!);

        var silent = await browser.SubmitAsync(correction, Correct, ("Input.Units", "3"));
        Assert.Contains("Say why", silent.Faults.Single(), StringComparison.Ordinal);
        Assert.Equal("3", silent.Document.GetElementById("correct-units")!.GetAttribute("value"));
        page = await browser.SubmitAsync(silent, Correct, ("Input.Reason", "Mark misread"));
        await browser.SubmitAsync(silent, Correct, ("Input.Reason", "Mark misread"));

        Assert.Contains("4 open of 5", page.Text, StringComparison.Ordinal);
        Assert.Equal("4", page.Document.QuerySelector(".treat-sites del")!.TextContent);
        var sheet = await server.SheetAsync(treatment);
        var injection = sheet.Treatment.Injections.Single();
        Assert.Equal((4m, 3m, "Mark misread"), (injection.Units, injection.CorrectedUnits, injection.Corrections.Single().Reason));
        Assert.Equal(sheet.VialsUsed.Single().Units - 3, sheet.VialsUsed.Single().Remaining);
    }

    [Fact]
    public async Task All_open_sites_are_recorded_by_one_form_and_sending_it_again_draws_nothing()
    {
        var (treatment, vial, browser) = await UnderWayAsync("ALL");
        using var _ = browser;
        var page = await browser.SubmitAsync(await browser.GetAsync($"/treatments/{treatment}?vial={vial}"), Give);

        var given = await browser.SubmitAsync(page, All);
        var again = await browser.SubmitAsync(page, All);

        Assert.Contains("Every site is answered", given.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        var sheet = await server.SheetAsync(treatment);
        Assert.Equal((5, 20m), (sheet.Treatment.Injections.Count, sheet.Treatment.Injections.Sum(injection => injection.Units)));
        Assert.Equal(sheet.VialsUsed.Single().Units - 20, sheet.VialsUsed.Single().Remaining);
    }

    [Fact]
    public async Task An_injection_recorded_by_mistake_is_put_right_as_not_given()
    {
        var (treatment, vial, browser) = await UnderWayAsync("MISTAKE");
        using var _ = browser;
        var page = await browser.SubmitAsync(await browser.GetAsync($"/treatments/{treatment}?vial={vial}"), Give);
        var correction = await browser.GetAsync(page.Document.QuerySelector("a[href*='correct=']")!.GetAttribute("href")!);

        var silent = await browser.SubmitAsync(correction, NotGiven);
        Assert.Contains("Say why", silent.Faults.Single(), StringComparison.Ordinal);
        page = await browser.SubmitAsync(silent, NotGiven, ("Input.Reason", "Recorded by mistake"));
        var again = await browser.SubmitAsync(silent, NotGiven, ("Input.Reason", "Recorded by mistake"));

        Assert.Contains("not given", page.Document.QuerySelector(".treat-sites")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        var sheet = await server.SheetAsync(treatment);
        Assert.Equal((0m, 1), (sheet.Treatment.Injections.Single().CorrectedUnits, sheet.Treatment.Injections.Single().Corrections.Count));
        Assert.Equal(sheet.VialsUsed.Single().Units, sheet.VialsUsed.Single().Remaining);
        Assert.Contains("not given instead of 4 U", (await browser.GetAsync($"/treatments/{treatment}/record")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_was_injected_is_noted_by_chips_and_stands_in_the_record()
    {
        var (treatment, vial, browser) = await UnderWayAsync("HOW");
        using var _ = browser;
        var page = await browser.GetAsync($"/treatments/{treatment}?vial={vial}");

        var silent = await browser.SubmitAsync(page, How);
        Assert.Contains("Choose at least one", silent.Alerts.Single(), StringComparison.Ordinal);
        await browser.SubmitAsync(page, How, ("Note.NeedleGauge", "30"), ("Note.NeedleMm", "13"), ("Note.Guidance", "Emg"), ("Note.Pain", "0"));

        var note = Assert.Single((await server.SheetAsync(treatment)).Handling);
        Assert.Equal(new Handling(NeedleGauge: 30, NeedleMm: 13, Guidance: InjectionGuidance.Emg, Pain: 0), note.Handling);
        Assert.Contains("Whole treatment: 30 G × 13 mm, EMG, pain 0 of 10", (await browser.GetAsync($"/treatments/{treatment}/record")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_corrections_from_the_same_page_are_not_both_taken()
    {
        var (treatment, vial, browser) = await UnderWayAsync("CORRECT-2");
        using var _ = browser;
        var page = await browser.SubmitAsync(await browser.GetAsync($"/treatments/{treatment}?vial={vial}"), Give);
        var correction = await browser.GetAsync(page.Document.QuerySelector("a[href*='correct=']")!.GetAttribute("href")!);

        await browser.SubmitAsync(correction, Correct, ("Input.Units", "3"), ("Input.Reason", "Mark misread"));
        var late = await browser.SubmitAsync(correction, Correct, ("Input.Units", "5"), ("Input.Reason", "Mark misread"));

        Assert.Contains("Someone else has just corrected", late.Alerts.Single(), StringComparison.Ordinal);
        Assert.Equal(3m, (await server.SheetAsync(treatment)).Treatment.Injections.Single().CorrectedUnits);
    }

    [Fact]
    public async Task An_extra_site_is_recorded_once_over_its_muscle_with_the_reason()
    {
        var (treatment, vial, browser) = await UnderWayAsync("EXTRA");
        using var _ = browser;
        var page = await browser.GetAsync($"/treatments/{treatment}?vial={vial}");
        (string, string)[] typed = [("Input.Muscle", "frontalis Left"), ("Input.Units", "2"), ("Input.DepthMm", "3")];

        var silent = await browser.SubmitAsync(page, Extra, typed);
        Assert.Contains("Say why", silent.Faults.Single(), StringComparison.Ordinal);
        var given = await browser.SubmitAsync(silent, Extra, ("Input.Reason", "Asymmetry"));
        await browser.SubmitAsync(silent, Extra, ("Input.Reason", "Asymmetry"));

        Assert.Contains("extra: Asymmetry", given.Text, StringComparison.Ordinal);
        Assert.Contains("5 open of 5", given.Text, StringComparison.Ordinal);
        var extra = Assert.Single((await server.SheetAsync(treatment)).Treatment.Injections);
        Assert.Equal((true, "frontalis", Side.Left, 2m, "forehead-lines"), (extra.IsExtra, extra.Muscle, extra.Side, extra.Units, extra.Area));
        Assert.True(extra.Point.X > 0, $"{extra.Point} lies on the patient's left.");
    }

    [Fact]
    public async Task A_warning_is_shown_with_its_rule_and_sent_again_it_is_recorded_in_spite_of_it()
    {
        var (treatment, vial, browser) = await UnderWayAsync("WARNED");
        using var _ = browser;
        (string, string)[] typed = [("Input.Units", "6"), ("Input.Reason", "Strong muscle")];

        var shown = await browser.SubmitAsync(await browser.GetAsync($"/treatments/{treatment}?vial={vial}"), Change, typed);
        Assert.Equal(2, shown.Document.QuerySelectorAll(".given-warnings li.warn").Length);
        Assert.Contains("6 U at one site is above the label's 4 U.", shown.Text, StringComparison.Ordinal);
        Assert.Equal("Strong muscle", shown.Document.GetElementById("change-reason")!.GetAttribute("value"));
        Assert.Empty((await server.SheetAsync(treatment)).Treatment.Injections);
        await browser.SubmitAsync(shown, Change);

        Assert.Equal(2, (await server.SheetAsync(treatment)).Treatment.Injections.Single().Warnings.Count);
        Assert.Contains("Given in spite of: 6 U at one site", (await browser.GetAsync($"/treatments/{treatment}/record")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_rule_forbids_is_not_recorded_and_said_once()
    {
        var (treatment, vial, browser) = await UnderWayAsync("FORBIDDEN");
        using var _ = browser;

        var page = await browser.SubmitAsync(await browser.GetAsync($"/treatments/{treatment}?vial={vial}"), Change, ("Input.Units", "13"), ("Input.Reason", "Strong muscle"));

        Assert.Single(page.Document.QuerySelectorAll(".given-warnings li.stop"));
        Assert.Contains("the record must stay true", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Text.Split("13 U at one site").Length);
        Assert.Empty((await server.SheetAsync(treatment)).Treatment.Injections);
    }

    [Theory]
    [InlineData("", "2", "3", "Asymmetry", "Choose the muscle")]
    [InlineData("levator-palpebrae-superioris Left", "2", "3", "Asymmetry", "Choose the muscle")]
    [InlineData("frontalis Left", "", "3", "Asymmetry", "Enter a number")]
    [InlineData("frontalis Left", "-1", "3", "Asymmetry", "cannot be given")]
    [InlineData("frontalis Left", "2", "4,5", "Asymmetry", "Write a decimal point: 4.5")]
    public async Task An_extra_site_that_cannot_be_is_refused_beside_the_field(string muscle, string units, string depth, string reason, string fault)
    {
        var (treatment, vial, browser) = await UnderWayAsync("EXTRA-BAD");
        using var _ = browser;

        var page = await browser.SubmitAsync(await browser.GetAsync($"/treatments/{treatment}?vial={vial}"), Extra,
            ("Input.Muscle", muscle), ("Input.Units", units), ("Input.DepthMm", depth), ("Input.Reason", reason));

        Assert.Contains(fault, page.Faults.Single(), StringComparison.Ordinal);
        Assert.Empty((await server.SheetAsync(treatment)).Treatment.Injections);
    }

    private async Task<(TreatmentId Treatment, string Vial, Browser Browser)> UnderWayAsync(string lot)
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        var treatment = await server.TreatmentAsync(plan);
        var vial = await server.OpenVialAsync(lot);
        return (treatment.Id, vial.Id.ToString(), await server.SignedInAsync(Role.Injector));
    }
}
