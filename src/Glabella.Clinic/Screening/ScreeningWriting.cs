using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Screening;

/// <summary>The one way from one revision of a patient's answers to the next, shared by the slices that add one.</summary>
internal static class ScreeningWriting
{
    /// <param name="Id">Made by the client, so that a repetition is recognised.</param>
    /// <param name="Base">The revision that was seen, 0 for none; null for a patient, who sees none.</param>
    internal sealed record Entry(Guid Id, PatientId Patient, int? Base, AnswerSheet Sheet, ScreeningSource Source, string Note, string Act);

    public static async Task<Change<ScreeningRevision>> AddAsync(ClinicDb db, Entry entry, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<ScreeningRevision>().SingleOrDefaultAsync(s => s.Id == entry.Id) is { } there)
        {
            return Change.Unchanged(there);
        }

        if (!await db.Patients.AnyAsync(p => p.Id == entry.Patient))
        {
            return new PatientNotFound(entry.Patient);
        }

        var newest = await ScreeningState.NewestAsync(db, entry.Patient);
        if (entry.Base is { } seen && (newest?.Revision ?? 0) != seen)
        {
            return new ScreeningChangedMeanwhile(newest?.ByName ?? "somebody");
        }

        var revision = new ScreeningRevision(entry.Id, entry.Patient, (newest?.Revision ?? 0) + 1, entry.Sheet, entry.Source, entry.Note, by, now);
        db.Add(revision);

        // The answers themselves are health data of their own table; the trail says that they were given.
        return Change.Made(revision, AuditAct.Of(entry.Act, "screening", revision.Id, entry.Patient,
            new { revision.Revision, revision.Questionnaire, revision.QuestionnaireVersion, revision.Source, entry.Note }));
    }
}

/// <summary>Somebody else recorded answers after this page was loaded.</summary>
public sealed record ScreeningChangedMeanwhile(string By) : Refusal(
    "screening-changed-meanwhile", $"{By} has recorded answers since this page was loaded. Load it again and look at them first.");
