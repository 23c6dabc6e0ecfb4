using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Treatments;

namespace Glabella.App.Tests.Web.Treatments;

public class TreatPageTests(ClinicServer server)
{
    private const string Give = "form:has(button.given)";
    private const string Change = "form.otherwise:has(#change-units)";
    private const string Skip = "form.otherwise:has(#skip-reason)";

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

    private async Task<(TreatmentId Treatment, string Vial, Browser Browser)> UnderWayAsync(string lot)
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        var treatment = await server.TreatmentAsync(plan);
        var vial = await server.OpenVialAsync(lot);
        return (treatment.Id, vial.Id.ToString(), await server.SignedInAsync(Role.Injector));
    }
}
