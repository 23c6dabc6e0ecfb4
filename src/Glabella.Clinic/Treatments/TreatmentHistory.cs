using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Treatments;

/// <summary>When a patient was last treated, for the checks of intervals.</summary>
internal static class TreatmentHistory
{
    /// <summary>Today and the day of the last injection with any product; null when there was none.</summary>
    public static async Task<TreatmentDates?> DatesAsync(ClinicDb db, PatientId patient, DateOnly today, CancellationToken cancellation = default)
    {
        var last = await db.Treatments.Where(t => t.PatientId == patient && t.Injections.Any())
            .MaxAsync(t => (DateTimeOffset?)t.StartedAt, cancellation);
        return last is { } at ? new TreatmentDates(today, DateOnly.FromDateTime(at.UtcDateTime)) : null;
    }
}
