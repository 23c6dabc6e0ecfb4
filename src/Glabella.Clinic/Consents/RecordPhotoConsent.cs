using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Consents;

/// <summary>Records what a patient says to one use of their photographs: yes, no, or no longer. Saying the same again changes nothing.</summary>
public sealed class RecordPhotoConsent(ClinicStore store)
{
    private const int LongestName = 200;

    /// <param name="Id">Made by the client.</param>
    /// <param name="SignerName">Needed for a yes.</param>
    public sealed record Request(Guid Id, PatientId Patient, PhotoUse Use, bool IsGiven, string? SignerName);

    public async Task<Result<PhotoConsent>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Photograph) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Id, "Id") is { } damaged)
        {
            return damaged;
        }

        var name = (request.SignerName ?? "").Trim();
        return (request.IsGiven && name.Length == 0) || name.Length > LongestName
            ? new NameMissing()
            : await store.WriteAsync<PhotoConsent>(by, (db, now) => Add(db, request, name, by, now), cancellation);
    }

    private static async Task<Change<PhotoConsent>> Add(ClinicDb db, Request request, string name, Clinician by, DateTimeOffset now)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == request.Patient))
        {
            return new PatientNotFound(request.Patient);
        }

        var newest = await PhotoConsents.NewestAsync(db, request.Patient, request.Use);
        if (newest is not null && (newest.Id == request.Id || newest.IsGiven == request.IsGiven))
        {
            return Change.Unchanged(newest);
        }

        var consent = new PhotoConsent(
            request.Id, request.Patient, (newest?.Revision ?? 0) + 1, request.Use, request.IsGiven, name, ConsentText.Current.Version, by, now);
        db.Add(consent);
        var act = request.IsGiven ? "photo-consent-given" : newest is null ? "photo-consent-declined" : "photo-consent-withdrawn";
        return Change.Made(consent, AuditAct.Of(act, "patient", request.Patient.Value, request.Patient, new { consent.Use }));
    }

    public sealed record NameMissing() : Refusal("signer-missing", "Write the full name of who agrees.", "SignerName");
}
