using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Consents;

/// <summary>What holds of the uses of a patient's photographs.</summary>
internal static class PhotoConsents
{
    public static Task<PhotoConsent?> NewestAsync(ClinicDb db, PatientId patient, PhotoUse use, CancellationToken cancellation = default) =>
        db.Set<PhotoConsent>().Where(c => c.PatientId == patient && c.Use == use).OrderByDescending(c => c.Revision).FirstOrDefaultAsync(cancellation);

    /// <summary>The refusal to use photographs beyond the record without a yes to that, else null. Whatever exports a photograph asks here.</summary>
    public static async Task<Refusal?> RefuseAsync(ClinicDb db, PatientId patient, PhotoUse use, CancellationToken cancellation = default) =>
        use == PhotoUse.Record || (await NewestAsync(db, patient, use, cancellation))?.IsGiven == true ? null : new PhotoUseNotAllowed(use);
}

/// <summary>The patient has not agreed to this use of their photographs.</summary>
public sealed record PhotoUseNotAllowed(PhotoUse Use) : Refusal(
    "photo-use-not-allowed", $"The patient has not agreed to {(Use == PhotoUse.Teaching ? "teaching" : "publication")} with their photographs. Ask them on the consent page.");
