using Glabella.App.Tests.Serving;
using Glabella.App.Tests.Web.Explain;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Consents;
using Glabella.Clinic.Screening;

namespace Glabella.App.Tests.Web.Consents;

public class ConsentPageTests(ClinicServer server)
{
    [Fact]
    public async Task A_patient_signs_with_the_typed_name_and_treatment_begins_without_a_reason()
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Injector);
        var open = await browser.GetAsync($"/plans/{plan.Id}/signed");
        Assert.NotNull(open.Document.QuerySelector("input[name=ConsentReason]"));

        var page = await browser.SubmitAsync(
            await browser.GetAsync($"/plans/{plan.Id}/consent"), ".consent-sign", ("Input.SignerName", "Marta Lindqvist"), ("Input.Answer", "yes"));

        Assert.Contains("consent signed", page.Text, StringComparison.Ordinal);
        Assert.Contains("Marta Lindqvist", page.Text, StringComparison.Ordinal);
        var signed = await browser.GetAsync($"/plans/{plan.Id}/signed");
        Assert.Null(signed.Document.QuerySelector("input[name=ConsentReason]"));
        Assert.Contains("consent signed", signed.Document.QuerySelector(".patienthead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_consent_a_reason_is_asked_for()
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Injector);

        var page = await browser.SubmitAsync(await browser.GetAsync($"/plans/{plan.Id}/signed"), ".withoutconsent");
        Assert.Contains(page.Faults, fault => fault.Contains("say in a few words why", StringComparison.Ordinal));

        page = await browser.SubmitAsync(page, ".withoutconsent", ("ConsentReason", "Signed on paper"));
        Assert.StartsWith("/treatments/", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_is_kept_and_nothing_can_be_started()
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Injector);

        var page = await browser.SubmitAsync(
            await browser.GetAsync($"/plans/{plan.Id}/consent"), ".consent-sign", ("Input.SignerName", "Marta Lindqvist"), ("Input.Answer", "no"));

        Assert.Contains("consent declined", page.Text, StringComparison.Ordinal);
        Assert.Null((await browser.GetAsync($"/plans/{plan.Id}/signed")).Document.QuerySelector("form.withoutconsent"));
    }

    [Fact]
    public async Task Photos_are_agreed_to_one_by_one_and_taken_back()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Assistant);

        var page = await browser.SubmitAsync(
            await browser.GetAsync($"/plans/{plan.Id}/consent"), ".consent-photo:nth-of-type(2)", ("PhotoName", "Marta Lindqvist"), ("PhotoAnswer", "yes"));
        Assert.Single(page.Document.QuerySelectorAll(".consent-photo .tag.good"));
        page = await browser.SubmitAsync(page, ".consent-photo:nth-of-type(2)", ("PhotoAnswer", "no"));

        Assert.Contains("taken back", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_patients_read_asks_for_the_reading_of_a_child_of_twelve()
    {
        var questions = string.Join(' ', Questionnaire.Current.Questions.Select(question => question.Text));
        var text = ConsentText.Current;
        var consent = string.Join(' ', text.About.Concat(text.What).Concat(text.Instead).Concat(text.Harms.Select(harm => harm.Text)).Concat(text.Declaration));

        Assert.InRange(Readability.Grade(questions), 0, 7);
        Assert.InRange(Readability.Grade(consent), 0, 7);
    }
}
