using AngleSharp.Html.Dom;
using Glabella.Anatomy;
using Glabella.App.Tests.Serving;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Planning;

namespace Glabella.App.Tests.Web.Assessment;

public class AssessPageTests(ClinicServer server)
{
    private const string Form = "form.assess";

    [Fact]
    public async Task Without_a_face_or_a_photograph_the_page_says_what_comes_first()
    {
        var patient = await server.PatientAsync();
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync($"/patients/{patient.Id}/assess");

        Assert.Contains("No face yet", page.Text, StringComparison.Ordinal);
        Assert.Equal(7, page.Document.QuerySelectorAll(".photogrid .missing").Length);
        Assert.Null(page.Document.QuerySelector(Form));
    }

    [Fact]
    public async Task Grades_and_skin_type_are_recorded_and_shown_again()
    {
        var (patient, face) = await PatientWithFaceAsync();
        using var browser = await server.SignedInAsync(Role.Injector);
        var page = await browser.SubmitAsync(
            await browser.GetAsync($"/patients/{patient}/assess"), Form,
            ("skin-type", "IV"), ("grade-lateral-canthal-lines-left-contraction", "3"), ("grade-lateral-canthal-lines-left-rest", "1"));

        Assert.Empty(page.Alerts);
        Assert.Contains("Lateral canthal lines left severe, mild at rest", page.Text, StringComparison.Ordinal);
        Assert.Equal("IV", Checked(page, "skin-type"));
        Assert.Equal(("3", "1"), (Checked(page, "grade-lateral-canthal-lines-left-contraction"), Checked(page, "grade-lateral-canthal-lines-left-rest")));
        Assert.Equal("", Checked(page, "grade-glabellar-lines-midline-rest"));
        var found = Assert.Single(await HistoryAsync(face)).ToFindings();
        Assert.Equal((SkinType.IV, 1), (found.SkinType, found.Grades.Length));
    }

    [Fact]
    public async Task A_grade_between_two_stays_what_it_was_when_something_else_is_changed()
    {
        var (patient, face) = await PatientWithFaceAsync();
        await RecordAsync(face, 0, FaceFindings.None with { Grades = [new(FaceArea.GlabellarLines, Glabella.Quantities.Side.Midline, new LineGrades(2.5, 0.5))] });
        using var browser = await server.SignedInAsync(Role.Physician);

        await browser.SubmitAsync(await browser.GetAsync($"/patients/{patient}/assess"), Form, ("skin-type", "II"));

        Assert.Equal(new LineGrades(2.5, 0.5), (await HistoryAsync(face))[0].ToFindings().GradesOf(FaceArea.GlabellarLines, Glabella.Quantities.Side.Midline));
    }

    [Theory]
    [InlineData("3", "", "Grade it at rest too")]
    [InlineData("", "1", "Grade it at contraction too")]
    [InlineData("1", "2", "is there at contraction too")]
    public async Task Grades_that_do_not_fit_are_refused_at_their_place_and_stay_chosen(string contraction, string rest, string fault)
    {
        var (patient, face) = await PatientWithFaceAsync();
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.SubmitAsync(
            await browser.GetAsync($"/patients/{patient}/assess"), Form,
            ("skin-type", "VI"), ("grade-forehead-lines-midline-contraction", contraction), ("grade-forehead-lines-midline-rest", rest));

        Assert.Contains(page.Faults, message => message.Contains(fault, StringComparison.Ordinal));
        Assert.Equal(("VI", contraction, rest),
            (Checked(page, "skin-type"), Checked(page, "grade-forehead-lines-midline-contraction"), Checked(page, "grade-forehead-lines-midline-rest")));
        Assert.Empty(await HistoryAsync(face));
    }

    [Fact]
    public async Task What_a_colleague_recorded_meanwhile_is_shown_and_not_overwritten_and_what_was_chosen_stays()
    {
        var (patient, face) = await PatientWithFaceAsync();
        using var browser = await server.SignedInAsync(Role.Injector);
        var opened = await browser.GetAsync($"/patients/{patient}/assess");
        await RecordAsync(face, 0, FaceFindings.None with { SkinType = SkinType.I });

        var refused = await browser.SubmitAsync(opened, Form, ("skin-type", "V"));

        Assert.Contains(refused.Alerts, message => message.Contains("changed meanwhile", StringComparison.Ordinal));
        Assert.Equal("V", Checked(refused, "skin-type"));
        Assert.Contains("Skin type I.", refused.Text, StringComparison.Ordinal);
        Assert.Single(await HistoryAsync(face));
        await browser.SubmitAsync(refused, Form);
        Assert.Equal([SkinType.V, SkinType.I], (await HistoryAsync(face)).Select(revision => revision.ToFindings().SkinType!.Value));
    }

    [Fact]
    public async Task After_a_conflict_both_sides_are_shown_and_either_can_be_kept()
    {
        var (patient, face) = await PatientWithFaceAsync();
        using var browser = await server.SignedInAsync(Role.Injector);
        var opened = await browser.GetAsync($"/patients/{patient}/assess");
        await RecordAsync(face, 0, FaceFindings.None with
        {
            SkinType = SkinType.I,
            Grades = [new(FaceArea.GlabellarLines, Glabella.Quantities.Side.Midline, new LineGrades(3, 2))],
        });

        var refused = await browser.SubmitAsync(opened, Form, ("grade-forehead-lines-midline-contraction", "2"), ("grade-forehead-lines-midline-rest", "1"));
        var rows = refused.Document.QuerySelectorAll(".conflict tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ToArray();

        Assert.Contains(rows, row => row.StartsWith("Forehead lines|not said|moderate, mild at rest|yours", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("Glabellar lines|severe, moderate at rest|not said|theirs", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("Skin type|I|not said|theirs", StringComparison.Ordinal));
        Assert.Equal(("3", "2", "I"), (Checked(refused, "grade-glabellar-lines-midline-contraction"), Checked(refused, "grade-forehead-lines-midline-contraction"), Checked(refused, "skin-type")));
        var keep = refused.Document.QuerySelector(".conflict a.btn")!.GetAttribute("href")!;
        Assert.Equal("", Checked(await browser.GetAsync(keep), "grade-forehead-lines-midline-contraction"));

        await browser.SubmitAsync(refused, Form);
        var both = (await HistoryAsync(face))[0].ToFindings();
        Assert.Equal((SkinType.I, 2), (both.SkinType, both.Grades.Length));
    }

    [Fact]
    public async Task The_pictures_of_a_sitting_stand_in_their_places_and_missing_ones_say_what_to_take()
    {
        var patient = await server.PatientAsync();
        await server.SittingAsync(patient.Id, ("rest", 0), ("raise-brows", 8));
        using var browser = await server.SignedInAsync(Role.Assistant);

        var page = await browser.GetAsync($"/patients/{patient.Id}/assess");

        Assert.Equal(2, page.Document.QuerySelectorAll(".photogrid li:not(.missing) img").Length);
        Assert.Equal(5, page.Document.QuerySelectorAll(".photogrid li.missing a[href*='view=']").Length);
        Assert.Empty(page.Document.QuerySelectorAll(".serieschoice"));
        Assert.Contains("2 pictures", page.Document.QuerySelector("section[aria-labelledby=photographs] header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sittings_are_laid_beside_each_other()
    {
        var patient = await server.PatientAsync();
        var first = await server.SittingAsync(patient.Id, ("rest", 0));
        var second = await server.SittingAsync(patient.Id, ("rest", 0), ("frown", 0));
        using var browser = await server.SignedInAsync(Role.Assistant);

        var page = await browser.GetAsync($"/patients/{patient.Id}/assess?series={second}&beside={first}");

        Assert.Equal(2, page.Document.QuerySelectorAll(".photogrid li:first-child img").Length);
        Assert.Single(page.Document.QuerySelectorAll(".photogrid .before img"));
    }

    [Fact]
    public async Task Strengths_that_pictures_propose_name_their_sitting_and_are_recorded_when_accepted()
    {
        var (patient, face) = await PatientWithFaceAsync();
        var series = await server.SittingAsync(new PatientId(patient), ("rest", 0), ("raise-brows", 8));
        using var browser = await server.SignedInAsync(Role.Physician);
        var page = await browser.GetAsync($"/patients/{patient}/assess?series={series}");
        var accept = page.Document.QuerySelectorAll("input[name='accept-brow-raise']").OfType<IHtmlInputElement>().First(input => input.Value.Length > 0).Value;

        await browser.SubmitAsync(page, Form, ("accept-brow-raise", accept));

        Assert.Contains("scale by the iris", page.Document.QuerySelector(".strengths")!.TextContent, StringComparison.Ordinal);
        var found = (await HistoryAsync(face))[0].ToFindings();
        Assert.Contains(found.Strengths, s => s.Muscle == "frontalis" && s.Origin.StartsWith("photographs of 20", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_strengths_there_is_no_empty_list()
    {
        var (patient, _) = await PatientWithFaceAsync();
        using var browser = await server.SignedInAsync(Role.Physician);

        Assert.Null((await browser.GetAsync($"/patients/{patient}/assess")).Document.QuerySelector(".strengths"));
    }

    [Fact]
    public async Task A_strength_is_discarded_and_what_was_drawn_by_hand_passes_through()
    {
        var (patient, face) = await PatientWithFaceAsync();
        var crease = new CreaseFinding("forehead-line-1", FaceArea.ForeheadLines, Glabella.Quantities.Side.Left, CreaseChange.Removed, [], 0, 1);
        await RecordAsync(face, 0, FaceFindings.None with
        {
            Strengths = [new("frontalis", Glabella.Quantities.Side.Right, 0.8, "brow raise 8.1 mm"), new("frontalis", Glabella.Quantities.Side.Left, 1.1, "brow raise 9.8 mm")],
            Creases = [crease],
        });
        using var browser = await server.SignedInAsync(Role.Physician);

        await browser.SubmitAsync(await browser.GetAsync($"/patients/{patient}/assess"), Form, ("strength-frontalis-right", "discard"));

        var found = (await HistoryAsync(face))[0].ToFindings();
        Assert.Equal("brow raise 9.8 mm", Assert.Single(found.Strengths).Origin);
        Assert.Equal("forehead-line-1", Assert.Single(found.Creases).Id);
    }

    [Fact]
    public async Task An_assistant_reads_but_finds_no_button_to_record()
    {
        var (patient, _) = await PatientWithFaceAsync();
        using var browser = await server.SignedInAsync(Role.Assistant);

        var page = await browser.GetAsync($"/patients/{patient}/assess");

        Assert.DoesNotContain("Record findings", page.Text, StringComparison.Ordinal);
        Assert.Contains("Glabellar lines", page.Text, StringComparison.Ordinal);
    }

    private static string? Checked(Page page, string name) =>
        page.Document.QuerySelectorAll($"input[name='{name}']").OfType<IHtmlInputElement>().Single(input => input.IsChecked).Value;

    private async Task<(Guid Patient, FaceId Face)> PatientWithFaceAsync()
    {
        var patient = await server.PatientAsync();
        return (patient.Id.Value, (await server.PlanAsync(patient)).FaceId);
    }

    private async Task RecordAsync(FaceId face, int baseRevision, FaceFindings findings) =>
        Assert.True((await server.WithAsync<RecordFindings, Result<FaceFindingsRevision>>((slice, by) =>
            slice.Execute(new(face, baseRevision, FaceFindingsFile.Write(findings)), by))).Succeeded);

    private async Task<IReadOnlyList<FaceFindingsRevision>> HistoryAsync(FaceId face) =>
        (await server.WithAsync<ShowFindings, Result<IReadOnlyList<FaceFindingsRevision>>>((slice, by) => slice.Execute(new(face), by))).Value;
}
