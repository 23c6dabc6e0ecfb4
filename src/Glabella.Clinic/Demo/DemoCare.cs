using Glabella.Clinic.Accounts;
using Glabella.Clinic.Consents;
using Glabella.Clinic.Links;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Screening;
using Glabella.Clinic.Storage;
using static Glabella.Clinic.Demo.DemoClinic;

namespace Glabella.Clinic.Demo;

/// <summary>What virtual patients answer before a visit, and what they sign. Invented.</summary>
internal sealed class DemoCare(ClinicStore store, PlanAppraisal appraisal, PastClock clock)
{
    /// <summary>A scrawl for a signature.</summary>
    private const string Scrawl = "[[120,190,150,120,190,80,210,140,180,210,240,160,290,120,320,170,360,180,400,130,440,170,500,160,560,120,600,180,680,150,760,170,840,140]]";

    /// <summary>Asks every question; only what is named is answered otherwise than with no.</summary>
    /// <param name="yes">Ids of questions answered with yes, and "question=value" for others.</param>
    public async Task AskAsync(Patient patient, IReadOnlyList<string> yes, int revision, Clinician by, CancellationToken cancellation)
    {
        var request = new RecordScreening.Request(
            Guid.CreateVersion7(clock.GetUtcNow()), patient.Id, revision, Fields(yes), revision == 0 ? "" : "Asked again at this visit.");
        await Must(new RecordScreening(store, clock).Execute(request, by, cancellation));
        clock.Advance(TimeSpan.FromMinutes(2));
    }

    /// <summary>The same by a link that the patient fills in; nobody has read it yet.</summary>
    public async Task FillInAsync(Patient patient, IReadOnlyList<string> yes, Clinician by, CancellationToken cancellation)
    {
        var id = new PatientLinkId(Guid.CreateVersion7(clock.GetUtcNow()));
        await Must(new MakeLink(store).Execute(new(id, patient.Id, LinkPurpose.Screening, 24), by, cancellation));
        foreach (var section in Questionnaire.Current.Sections)
        {
            clock.Advance(TimeSpan.FromSeconds(40));
            await Must(new KeepScreeningDraft(store, clock).Execute(new(id, section.Id, Fields(yes), "demo"), cancellation));
        }

        await Must(new SubmitScreening(store).Execute(new(id, "demo"), cancellation));
    }

    public async Task ConsentAsync(Patient patient, PlanRecord plan, Clinician witness, CancellationToken cancellation)
    {
        clock.Advance(TimeSpan.FromMinutes(4));
        var record = new RecordConsent(store, appraisal);
        var seen = await Must(record.SubjectAsync(plan.Id, cancellation));
        var id = new ConsentId(Guid.CreateVersion7(clock.GetUtcNow()));
        await Must(record.Execute(new(id, plan.Id, seen.Fingerprint(), true, $"{patient.GivenName} {patient.FamilyName}", Scrawl, null), witness, cancellation));
    }

    private static Dictionary<string, string> Fields(IReadOnlyList<string> said)
    {
        var fields = Questionnaire.Current.Questions.Where(question => question.Kind == QuestionKind.YesNo)
            .ToDictionary(question => question.Field, question => said.Contains(question.Id) ? Answer.Yes : Answer.No);
        foreach (var pair in said.Where(one => one.Contains('=', StringComparison.Ordinal)).Select(one => one.Split('=')))
        {
            fields["q-" + pair[0]] = pair[1];
        }

        return fields;
    }
}
