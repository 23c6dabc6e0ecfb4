using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Supervision;

/// <summary>Adds a supervisor's signature to the record of a finished treatment that waits for one.</summary>
public sealed class CoSign(ClinicStore store)
{
    private const int LongestNote = 1000;

    public sealed record Request(TreatmentId Treatment, string Note = "");

    public async Task<Result<CoSignature>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.CoSign) is { } notAllowed)
        {
            return notAllowed;
        }

        var note = (request.Note ?? "").Trim();
        return note.Length > LongestNote
            ? new NoteTooLong(note.Length)
            : await store.WriteAsync(by, (db, now) => Sign(db, request.Treatment, note, by, now), cancellation);
    }

    private async Task<Change<CoSignature>> Sign(ClinicDb db, TreatmentId id, string note, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<CoSignature>().SingleOrDefaultAsync(c => c.TreatmentId == id) is { } there)
        {
            return there.By == by.Id ? Change.Unchanged(there) : new AlreadyCoSigned(there.ByName, there.At);
        }

        var treatment = await TreatmentRecord.FindAsync(db, id);
        if (treatment is null)
        {
            return new TreatmentNotFound(id);
        }

        if (!await db.Set<PolicyRecord>().AnyAsync(p => p.TreatmentId == id && p.OwesCoSignature))
        {
            return new NotAsked();
        }

        if (treatment.FinishedAt is null)
        {
            return new NotFinished();
        }

        if (by.Id == treatment.StartedBy || by.Id == treatment.FinishedBy || treatment.Injections.Any(i => i.By == by.Id))
        {
            return new OwnTreatment();
        }

        if (LicenceExpired.Check(await Licence.NewestAsync(db, by.Id), by, store.Today) is { } expired)
        {
            return expired;
        }

        var signature = new CoSignature(id, note, by, now);
        db.Add(signature);
        return Change.Made(signature, AuditAct.Of("treatment-co-signed", "treatment", id.Value, treatment.PatientId, new { note }));
    }

    public sealed record AlreadyCoSigned(string By, DateTimeOffset At) : Refusal(
        "already-co-signed", FormattableString.Invariant($"{By} co-signed this record on {At:yyyy-MM-dd}; one is enough."), "Treatment");

    public sealed record NotAsked() : Refusal("co-signature-not-asked", "No rule of this clinic's jurisdiction asks for a co-signature under this record.", "Treatment");

    public sealed record NotFinished() : Refusal("treatment-not-finished", "The treatment is still under way. Co-sign its record when it is finished.", "Treatment");

    public sealed record OwnTreatment() : Refusal("own-treatment", "You gave part of this treatment yourself; another physician co-signs it.", "Treatment");

    public sealed record NoteTooLong(int Length) : Refusal(
        "note-too-long", FormattableString.Invariant($"The note has {Length} characters; at most {LongestNote} fit."), "Note");
}
