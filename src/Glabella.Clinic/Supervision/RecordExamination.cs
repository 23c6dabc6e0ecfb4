using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Supervision;

/// <summary>Records that the one who is signed in has examined a patient in person.</summary>
public sealed class RecordExamination(ClinicStore store)
{
    private const int LongestNote = 1000;

    /// <summary>Assumed: what is written down later than this is not a record of the day.</summary>
    private const int LatestDays = 7;

    /// <param name="Examination">Made by the client; a repeated request is recognised.</param>
    /// <param name="On">The day; null for today.</param>
    public sealed record Request(ExaminationId Examination, PatientId Patient, DateOnly? On = null, string Note = "");

    public async Task<Result<Examination>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Assess) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Examination.Value, "Examination") is { } damaged)
        {
            return damaged;
        }

        var (on, note) = (request.On ?? store.Today, (request.Note ?? "").Trim());
        if (on > store.Today || on < store.Today.AddDays(-LatestDays))
        {
            return new DayNotPossible(on);
        }

        return note.Length > LongestNote
            ? new NoteTooLong(note.Length)
            : await store.WriteAsync(by, (db, now) => Record(db, request with { On = on, Note = note }, by, now), cancellation);
    }

    private static async Task<Change<Examination>> Record(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<Examination>().SingleOrDefaultAsync(e => e.Id == request.Examination) is { } there)
        {
            return Change.Unchanged(there);
        }

        if (!await db.Patients.AnyAsync(p => p.Id == request.Patient))
        {
            return new PatientNotFound(request.Patient);
        }

        var held = PolicyCase.QualificationOf(by.Role, await Licence.NewestAsync(db, by.Id));
        var examination = new Examination(request.Examination, request.Patient, request.On!.Value, request.Note, held, by, now);
        db.Add(examination);
        return Change.Made(examination, AuditAct.Of("examined-in-person", "examination", examination.Id.Value, request.Patient,
            new { examination.On, examination.Qualification }));
    }

    public sealed record DayNotPossible(DateOnly On) : Refusal(
        "examination-day-not-possible",
        FormattableString.Invariant($"An examination on {On:yyyy-MM-dd} cannot be recorded now: give today or one of the last {LatestDays} days."), "On");

    public sealed record NoteTooLong(int Length) : Refusal(
        "note-too-long", FormattableString.Invariant($"The note has {Length} characters; at most {LongestNote} fit."), "Note");
}
