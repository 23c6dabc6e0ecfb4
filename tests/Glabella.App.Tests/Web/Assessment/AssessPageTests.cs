using AngleSharp.Html.Dom;
using Glabella.Anatomy;
using Glabella.App.Tests.Serving;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
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
