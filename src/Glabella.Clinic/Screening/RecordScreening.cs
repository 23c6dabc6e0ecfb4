using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Screening;

/// <summary>Records answers that a clinician asked for or corrected, as the next revision. They count as checked.</summary>
public sealed class RecordScreening(ClinicStore store, TimeProvider clock)
{
    private const int LongestNote = 500;

    /// <param name="Id">Made by the client; a repeated request adds nothing.</param>
    /// <param name="BaseRevision">The revision that was seen, 0 for none.</param>
    /// <param name="Fields">The form's, by <see cref="Question.Field"/>.</param>
    /// <param name="Note">Why what was recorded is changed; needed from the second revision on.</param>
    public sealed record Request(Guid Id, PatientId Patient, int BaseRevision, IReadOnlyDictionary<string, string> Fields, string Note);

    public async Task<Result<ScreeningRevision>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Assess) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Id, "Id") is { } damaged)
        {
            return damaged;
        }

        var note = (request.Note ?? "").Trim();
        if (request.BaseRevision > 0 && note.Length == 0)
        {
            return new NoteMissing();
        }

        if (note.Length > LongestNote)
        {
            return new NoteTooLong(note.Length);
        }

        var questionnaire = Questionnaire.Current;
        var sheet = AnswerReading.Read(questionnaire, questionnaire.Questions, request.Fields, null, clock.Today());
        return sheet.Succeeded
            ? await store.WriteAsync(by, (db, now) => ScreeningWriting.AddAsync(db, new(
                request.Id, request.Patient, request.BaseRevision, sheet.Value, ScreeningSource.Clinician, note, "screening-recorded"), by, now), cancellation)
            : sheet.Refusal;
    }

    public sealed record NoteMissing() : Refusal("note-missing", "Say why the answers are changed, for example \"Asked again\".", "Note");

    public sealed record NoteTooLong(int Length) : Refusal(
        "note-too-long", FormattableString.Invariant($"The note has {Length} characters; at most {LongestNote} fit."), "Note");
}
