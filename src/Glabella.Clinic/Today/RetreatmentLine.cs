using Glabella.Clinic.Appointments;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Today;

/// <summary>A patient whom the label of the product last given would let be treated again, and who has nothing planned or booked.</summary>
/// <param name="Since">The first day on which the label's interval is over.</param>
public sealed record RetreatmentLine(Patient Patient, string Product, DateOnly LastTreated, DateOnly Since)
{
    /// <summary>Assumed: who did not come again within this time after the interval is not waited for any more.</summary>
    private const int DaysListed = 60;

    internal static async Task<IReadOnlyList<RetreatmentLine>> DueAsync(ClinicDb db, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        var intervals = Products.All.ToDictionary(label => label.Product.Nonproprietary, label => (int)label.RetreatmentDays.Value);
        var (shortest, longest) = (intervals.Values.Min(), intervals.Values.Max());
        var (from, until) = (now.AddDays(-longest - DaysListed), now.AddDays(-shortest + 1));
        var last = await db.Treatments
            .Where(t => t.FinishedAt >= from && t.FinishedAt <= until
                && t.Injections.Any(i => !i.Corrections.Any(c => c.Units == 0 && !i.Corrections.Any(later => later.Number > c.Number))))
            .Where(t => !db.Treatments.Any(later => later.PatientId == t.PatientId && later.StartedAt > t.StartedAt))
            .Where(t => !db.Plans.Any(p => p.PatientId == t.PatientId
                && (p.State == PlanState.Draft || (p.State == PlanState.Signed && !db.Treatments.Any(given => given.PlanId == p.Id)))))
            .Where(t => !db.Set<Appointment>().Any(a => a.PatientId == t.PatientId && a.State == AppointmentState.Booked && a.Start >= now))
            .Join(db.Patients, t => t.PatientId, p => p.Id, (t, patient) => new { patient, t.FinishedAt, product = t.Injections.Select(i => i.Product).First() })
            .ToListAsync(cancellation);
        return [.. last.Where(row => intervals.ContainsKey(row.product))
            .Select(row => Of(row.patient, row.product, DateOnly.FromDateTime(row.FinishedAt!.Value.UtcDateTime), intervals[row.product]))
            .Where(line => line.Since <= today && today.DayNumber - line.Since.DayNumber <= DaysListed)
            .OrderBy(line => line.Since)];
    }

    private static RetreatmentLine Of(Patient patient, string product, DateOnly last, int days) => new(patient, product, last, last.AddDays(days));
}
