using System.Collections.Immutable;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Glabella.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Treatments;

/// <summary>When a patient was last treated and with what, for the checks of intervals.</summary>
internal static class TreatmentHistory
{
    /// <summary>The longest interval that a rule may ask about.</summary>
    private const int LongestDays = 730;

    /// <summary>Today and the day of the last injection with any product; null when there was none.</summary>
    public static async Task<TreatmentDates?> DatesAsync(ClinicDb db, PatientId patient, DateOnly today, CancellationToken cancellation = default)
    {
        var last = await db.Treatments.Where(t => t.PatientId == patient
                && t.Injections.Any(i => !i.Corrections.Any(c => c.Units == 0 && !i.Corrections.Any(later => later.Number > c.Number))))
            .MaxAsync(t => (DateTimeOffset?)t.StartedAt, cancellation);
        return last is { } at ? new TreatmentDates(today, DateOnly.FromDateTime(at.UtcDateTime)) { Earlier = await EarlierAsync(db, patient, today, cancellation) } : null;
    }

    private static async Task<ImmutableArray<EarlierDose>> EarlierAsync(ClinicDb db, PatientId patient, DateOnly today, CancellationToken cancellation)
    {
        var since = new DateTimeOffset(today.AddDays(-LongestDays), TimeOnly.MinValue, TimeSpan.Zero);
        var injections = await db.Injections.Include(i => i.Corrections)
            .Where(i => i.At >= since && db.Treatments.Any(t => t.Id == i.TreatmentId && t.PatientId == patient))
            .ToListAsync(cancellation);
        return
        [
            .. injections.Where(i => i.WasGiven).GroupBy(i => (i.Product, On: DateOnly.FromDateTime(i.At.UtcDateTime)))
                .Select(day => new EarlierDose(new Dose(day.Sum(i => i.CorrectedUnits), Products.Find(day.Key.Product)), day.Key.On)),
        ];
    }
}
