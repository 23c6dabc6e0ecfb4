using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Patients;

public class PatientFormTests(ClinicServer server)
{
    private const string Form = "form.panel";

    [Fact]
    public async Task A_registered_patient_is_found_without_the_accents()
    {
        using var browser = await server.SignedInAsync(Role.Assistant);
        var opened = await RegisterAsync(browser, "Núñez-Åkesson", "Inés", "31.5.1979");
        Assert.Contains("Núñez-Åkesson, Inés", opened.Text, StringComparison.Ordinal);

        var list = await browser.GetAsync("/patients");
        var found = await browser.SubmitAsync(list, "form[data-find]", ("Text", "nunez-ak"));

        Assert.Contains("Núñez-Åkesson, Inés", found.Document.QuerySelector("[data-find-results]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1979-13-45", "is not a date")]
    [InlineData("", "Enter the birth date")]
    [InlineData("1.1.2999", "not possible")]
    public async Task A_wrong_birth_date_is_answered_beside_the_field_and_nothing_typed_is_lost(string typed, string fault)
    {
        using var browser = await server.SignedInAsync(Role.Assistant);

        var page = await RegisterAsync(browser, "Kept", "Typed", typed);

        Assert.Equal("/patients/new", page.Path);
        Assert.Contains(fault, page.Faults.Single(), StringComparison.Ordinal);
        Assert.Equal("Kept", page.Document.GetElementById("Input.FamilyName")!.GetAttribute("value"));
        Assert.Equal(typed, page.Document.GetElementById("Input.BirthDate")!.GetAttribute("value") ?? "");
        Assert.Equal("true", page.Document.GetElementById("Input.BirthDate")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task The_same_name_and_birth_date_again_needs_a_word()
    {
        using var browser = await server.SignedInAsync(Role.Assistant);
        await RegisterAsync(browser, "Twin", "Tilda", "1990-01-02");

        var page = await RegisterAsync(browser, "Twin", "Tilda", "1990-01-02");
        Assert.Contains("already registered", page.Text, StringComparison.Ordinal);
        var other = await browser.SubmitAsync(page, Form, ("Input.AlthoughSimilar", "true"));

        Assert.Contains("Twin, Tilda", other.Text, StringComparison.Ordinal);
        Assert.Equal("Visits", other.Heading);
    }

    [Fact]
    public async Task A_correction_made_from_an_old_page_is_refused()
    {
        var patient = await server.PatientAsync("Corrected");
        using var browser = await server.SignedInAsync(Role.Assistant);
        var first = await browser.GetAsync($"/patients/{patient.Id}/edit");
        var second = await browser.GetAsync($"/patients/{patient.Id}/edit");

        await browser.SubmitAsync(first, Form, ("Input.Alerts", "Takes warfarin"));
        var late = await browser.SubmitAsync(second, Form, ("Input.Alerts", "None"));

        Assert.Contains("Someone else has just corrected", late.Text, StringComparison.Ordinal);
        Assert.Contains("Takes warfarin", (await browser.GetAsync($"/patients/{patient.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patient_who_is_not_there_is_a_plain_not_found()
    {
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync($"/patients/{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There is nothing here", page.Heading);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        using var browser = await server.SignedInAsync(Role.Assistant);
        var page = await browser.GetAsync("/patients/new");

        var answer = await browser.SubmitAsync(page, Form, ["__RequestVerificationToken"], [("Input.FamilyName", "Forged"), ("Input.GivenName", "F"), ("Input.BirthDate", "1990-01-01"), ("Input.Sex", "Female")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var found = await browser.SubmitAsync(await browser.GetAsync("/patients"), "form[data-find]", ("Text", "Forged"));
        Assert.Contains("Nobody matches", found.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> RegisterAsync(Browser browser, string family, string given, string born)
    {
        var page = await browser.GetAsync("/patients/new");
        return await browser.SubmitAsync(page, Form, ("Input.FamilyName", family), ("Input.GivenName", given), ("Input.BirthDate", born), ("Input.Sex", "Female"));
    }
}
