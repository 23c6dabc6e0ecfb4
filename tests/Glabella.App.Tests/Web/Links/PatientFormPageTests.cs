using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.Clinic;
using Glabella.Clinic.Links;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Screening;

namespace Glabella.App.Tests.Web.Links;

/// <summary>A patient with a link and without an account: the questions, once, and nothing else. No script.</summary>
public class PatientFormPageTests(ClinicServer server)
{
    private const string BirthDate = "31.5.1979";

    [Fact]
    public async Task Answers_page_by_page_survive_a_reload_and_are_sent_once()
    {
        var patient = await server.PatientAsync();
        var token = await LinkAsync(patient);
        using var phone = server.Browser();
        var page = await phone.GetAsync($"/p/{token}");
        Assert.Equal("/p", page.Path);
        Assert.Contains(patient.GivenName, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(patient.FamilyName, page.Text, StringComparison.Ordinal);

        page = await phone.SubmitAsync(page, "form", ("BirthDate", BirthDate));
        Assert.Equal("Your health", page.Heading);
        page = await phone.SubmitAsync(page, "form", No(page, "q-heart"));
        Assert.Equal("/p?step=medicines", page.Path);
        page = await phone.GetAsync("/p");
        Assert.Equal("Medicines and allergies", page.Heading);
        Assert.NotNull((await phone.GetAsync("/p?step=health")).Document.QuerySelector("input[name=q-heart][value=yes][checked]"));

        while (page.Path != "/p?step=send")
        {
            page = await phone.SubmitAsync(page, "form", No(page));
        }

        page = await phone.SubmitAsync(page, "form");
        Assert.Equal("Thank you", page.Heading);
        var sheet = (await server.WithAsync<ShowScreening, Result<ShowScreening.Sheet>>((slice, by) => slice.Execute(new(patient.Id), by))).Value;
        Assert.True(sheet.State.IsUnchecked);
        Assert.True(sheet.Answers!.To("heart")!.Is("yes"));

        using var again = server.Browser();
        Assert.Contains("works once", (await again.GetAsync($"/p/{token}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unanswered_question_is_named_beside_it()
    {
        using var phone = server.Browser();
        var page = await phone.SubmitAsync(await phone.GetAsync($"/p/{await LinkAsync(await server.PatientAsync())}"), "form", ("BirthDate", BirthDate));

        page = await phone.SubmitAsync(page, "form");

        Assert.Contains(page.Faults, fault => fault.Contains("still needs an answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_birth_date_no_question_is_shown_or_taken_and_five_wrong_ones_close_the_link()
    {
        var token = await LinkAsync(await server.PatientAsync());
        using var thief = server.Browser();
        var page = await thief.GetAsync($"/p/{token}");
        Assert.Null((await thief.GetAsync("/p?step=medicines")).Document.QuerySelector("fieldset"));

        for (var attempt = 0; attempt < PatientLink.MostTries; attempt++)
        {
            page = await thief.SubmitAsync(page, "form", ("BirthDate", "1.1.1990"));
        }

        Assert.Contains("closed", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await thief.GetAsync($"/p/{token}")).Status);
    }

    [Fact]
    public async Task A_link_opens_nothing_else_of_the_clinic()
    {
        var patient = await server.PatientAsync();
        using var phone = server.Browser();
        await phone.SubmitAsync(await phone.GetAsync($"/p/{await LinkAsync(patient)}"), "form", ("BirthDate", BirthDate));

        foreach (var path in new[] { "/", "/patients", $"/patients/{patient.Id}", $"/patients/{patient.Id}/screening", $"/patients/{patient.Id}/assess" })
        {
            Assert.StartsWith("/sign-in", (await phone.GetAsync(path)).Path, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef01234567")]
    [InlineData("x")]
    public async Task A_token_that_is_none_says_so_and_no_more(string token)
    {
        using var phone = server.Browser();

        var page = await phone.GetAsync($"/p/{token}");

        Assert.Equal((HttpStatusCode.Gone, "This link does not work"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task The_clinic_makes_a_link_that_is_shown_once_with_its_code()
    {
        var patient = await server.PatientAsync();
        using var browser = await server.SignedInAsync(Glabella.Clinic.Accounts.Role.Assistant);

        var page = await browser.SubmitAsync(await browser.GetAsync($"/patients/{patient.Id}/screening/link"), ".panel form");

        Assert.NotNull(page.Document.QuerySelector("svg.qr path"));
        Assert.Matches(@"/p/[0-9a-f]{40}", page.Text);
        Assert.DoesNotMatch(@"/p/[0-9a-f]{40}", (await browser.GetAsync($"/patients/{patient.Id}/screening/link")).Text);
    }

    private static (string, string)[] No(Page page, params string[] yes) =>
        [.. page.Document.QuerySelectorAll("input[type=radio]").Select(input => input.GetAttribute("name")!).Distinct()
            .Select(name => (name, yes.Contains(name) ? "yes" : "no"))];

    private async Task<string> LinkAsync(Patient patient) =>
        (await server.WithAsync<MakeLink, Result<MakeLink.Made>>((slice, by) =>
            slice.Execute(new(new PatientLinkId(Guid.NewGuid()), patient.Id, LinkPurpose.Screening, 2), by))).Value.Token;
}
