using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>Gives a patient the reference face of their sex and age, for a plan without a photograph.</summary>
public sealed class UseReferenceFace(ClinicStore store)
{
    /// <summary>The id is made by the caller, so that the same request sent twice makes one face.</summary>
    public sealed record Request(FaceId Id, PatientId Patient);

    public async Task<Result<FaceRecord>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Photograph) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Id.Value, "Id") is { } damaged)
        {
            return damaged;
        }

        return await store.WriteAsync(by, (db, now) => Add(db, request, by, now, cancellation), cancellation);
    }

    private static async Task<Change<FaceRecord>> Add(ClinicDb db, Request request, Clinician by, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Patients.SingleOrDefaultAsync(p => p.Id == request.Patient, cancellation) is not { } patient)
        {
            return new PatientNotFound(request.Patient);
        }

        if (await db.Set<FaceRecord>().SingleOrDefaultAsync(face => face.Id == request.Id, cancellation) is { } earlier)
        {
            return earlier.PatientId == request.Patient && earlier.Source == FaceSource.Reference
                ? Change.Unchanged(earlier)
                : new IdInUse(request.Id);
        }

        var face = FaceRecord.OfReference(
            request.Id, patient.Id, patient.Sex, patient.AgeOn(DateOnly.FromDateTime(now.UtcDateTime)), by.Id, now);
        db.Add(face);
        return Change.Made(face, AuditAct.Of("reference-face-chosen", "face", face.Id.Value, face.PatientId, new { face.Sex, face.Age }));
    }

    public sealed record IdInUse(FaceId Id) : Refusal(
        "face-id-in-use", $"Another face has already been stored under {Id}. Load the page again.");
}
