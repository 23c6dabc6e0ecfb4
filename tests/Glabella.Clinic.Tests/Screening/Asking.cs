using Glabella.Clinic.Links;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Screening;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Screening;

/// <summary>Answers to test with: everything is answered with no but what is named.</summary>
internal static class Asking
{
    public static Dictionary<string, string> Fields(params string[] said)
    {
        var fields = Questionnaire.Current.Questions.Where(q => q.Kind == QuestionKind.YesNo).ToDictionary(q => q.Field, _ => "no");
        foreach (var one in said)
        {
            var parts = one.Split('=');
            fields["q-" + parts[0]] = parts.Length == 2 ? parts[1] : "yes";
        }

        return fields;
    }

    public static AnswerSheet Sheet(DateOnly today, params string[] said) =>
        AnswerReading.Read(Questionnaire.Current, Questionnaire.Current.Questions, Fields(said), null, today).Value;

    public static Task<Result<ScreeningRevision>> Ask(this TestClinic clinic, PatientId patient, int revision, params string[] said) =>
        new RecordScreening(clinic.Store, clinic.Clock).Execute(new(Guid.NewGuid(), patient, revision, Fields(said), "Asked again"), clinic.Injector);

    public static async Task<MakeLink.Made> Link(this TestClinic clinic, PatientId patient, LinkPurpose purpose = LinkPurpose.Screening) =>
        (await new MakeLink(clinic.Store).Execute(new(new PatientLinkId(Guid.NewGuid()), patient, purpose, 2), clinic.Assistant)).Value;

    public static async Task FillIn(this TestClinic clinic, PatientLinkId link, params string[] said)
    {
        foreach (var section in Questionnaire.Current.Sections)
        {
            var kept = await clinic.Keep(link, section.Id, said);
            Assert.True(kept.Succeeded, kept.Refusal?.Message);
        }
    }

    public static Task<Result<AnswerSheet>> Keep(this TestClinic clinic, PatientLinkId link, string section, params string[] said) =>
        new KeepScreeningDraft(clinic.Store, clinic.Clock).Execute(new(link, section, Fields(said), "192.0.2.9"));

    public static Task<Result<ScreeningRevision>> Submit(this TestClinic clinic, PatientLinkId link) =>
        new SubmitScreening(clinic.Store).Execute(new(link, "192.0.2.9"));
}
