using Glabella.App.Tests.Serving;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Treatments;

public class RecordPageTests(ClinicServer server)
{
    private static readonly ExtraSite Forehead = new(FaceArea.ForeheadLines, new FacePoint(20, 60, 90), Side.Left, "frontalis");

    [Fact]
    public async Task What_was_corrected_added_and_left_out_stands_there_with_its_reason()
    {
        var (treatment, _) = await FinishedAsync("RECORD");
        using var browser = await server.SignedInAsync(Role.Assistant);

        var page = await browser.GetAsync($"/treatments/{treatment}/record");

        Assert.Contains("left out: Bruise", page.Text, StringComparison.Ordinal);
        Assert.Contains("Site +1 was not planned (Frontalis, left, 2 U at 3 mm): Asymmetry", page.Text, StringComparison.Ordinal);
        Assert.Matches(@"3 U at [0-9.]+ mm instead of 4 U at [0-9.]+ mm, corrected .*: Mark misread \(The Injector\)", page.Text);
        Assert.Contains("17 U of 20 U planned", page.Text, StringComparison.Ordinal);
        var row = page.Document.QuerySelector("tr:has(del)")!;
        Assert.Equal(("4", "3", "0.075"), (row.QuerySelector("del")!.TextContent, row.QuerySelector("strong")!.TextContent, row.Children[5].TextContent.Trim()));
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='correct=']"));
    }

    [Fact]
    public async Task Who_may_treat_corrects_a_finished_treatment_from_its_record()
    {
        var (treatment, _) = await FinishedAsync("RECORD-2");
        using var browser = await server.SignedInAsync(Role.Physician);
        var record = await browser.GetAsync($"/treatments/{treatment}/record");
        var links = record.Document.QuerySelectorAll("a[href*='correct=']");
        Assert.Equal(5, links.Length);

        var correction = await browser.GetAsync(links[1].GetAttribute("href")!);
        var after = await browser.SubmitAsync(correction, "form:has(#correct-units)", ("Input.Units", "4.5"), ("Input.Reason", "Typed wrongly"));

        Assert.Equal($"/treatments/{treatment}/record", after.Path);
        Assert.Contains("4.5 U at", after.Text, StringComparison.Ordinal);
        Assert.Contains("Typed wrongly (The Physician)", after.Text, StringComparison.Ordinal);
    }

    /// <summary>One site corrected to 3 U, one left out, three as planned, and an extra one of 2 U.</summary>
    private async Task<(TreatmentId Treatment, Vial Vial)> FinishedAsync(string lot)
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        var treatment = (await server.TreatmentAsync(plan)).Id;
        var vial = await server.OpenVialAsync(lot);
        var sites = (await server.SheetAsync(treatment)).Content.Injections;
        foreach (var site in sites.Skip(1))
        {
            await GiveAsync(treatment, vial, site.Id, site.Dose.Units, (decimal)site.Depth.Value, null, null);
        }

        var first = (await server.SheetAsync(treatment)).Treatment.At(sites[1].Id)!;
        await ActAsync<CorrectInjection, Injection>((slice, by) => slice.Execute(new(first.Id, 0, 3, first.DepthMm, "Mark misread"), by));
        await ActAsync<SkipSite, Treatment>((slice, by) => slice.Execute(new(treatment, sites[0].Id, "Bruise"), by));
        await GiveAsync(treatment, vial, "extra-1", 2, 3, "Asymmetry", Forehead);
        await ActAsync<FinishTreatment, Treatment>((slice, by) => slice.Execute(new(treatment), by));
        return (treatment, vial);
    }

    private Task GiveAsync(TreatmentId treatment, Vial vial, string site, decimal units, decimal depthMm, string? reason, ExtraSite? extra) =>
        ActAsync<RecordInjection, Injection>((slice, by) => slice.Execute(new(treatment, InjectionId.New(), site, vial.Id, units, depthMm, reason, extra), by));

    private async Task ActAsync<TSlice, T>(Func<TSlice, Clinician, Task<Result<T>>> act)
        where TSlice : notnull =>
        Assert.True((await server.WithAsync(act, Role.Injector)).Succeeded);
}
