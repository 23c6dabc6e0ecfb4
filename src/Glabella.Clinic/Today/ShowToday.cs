using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Today;

/// <summary>What waits for someone today: drafts to sign, treatments to finish, patients to review, vials about to expire.</summary>
public sealed class ShowToday(ClinicStore store, TimeProvider clock)
{
    /// <summary>Review is due two weeks after treatment; assumed: listed from day 12 to day 28.</summary>
    private static readonly (int From, int To) ReviewDays = (12, 28);

    /// <summary>Assumed: a month is enough to use up or return a sealed vial.</summary>
    private const int ExpiryDays = 30;

    public sealed record Request;

    public sealed record PlanLine(PlanRecord Plan, Patient Patient);

    public sealed record TreatmentLine(Treatment Treatment, Patient Patient);

    /// <param name="ToSign">Drafts, most recently changed first.</param>
    /// <param name="ToTreat">Signed plans not yet started.</param>
    /// <param name="Running">Treatments started and not finished.</param>
    /// <param name="ToReview">Treatments finished about two weeks ago.</param>
    /// <param name="Expiring">Vials that are open, or sealed and close to their expiry.</param>
    public sealed record Sheet(
        IReadOnlyList<PlanLine> ToSign, IReadOnlyList<PlanLine> ToTreat, IReadOnlyList<TreatmentLine> Running,
        IReadOnlyList<TreatmentLine> ToReview, IReadOnlyList<ListStock.Line> Expiring);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<Sheet>>(async db => new Sheet(
            await Plans(db, db.Plans.Where(p => p.State == PlanState.Draft), cancellation),
            await Plans(db, db.Plans.Where(p => p.State == PlanState.Signed && !db.Treatments.Any(t => t.PlanId == p.Id)), cancellation),
            await Treatments(db, db.Treatments.Where(t => t.FinishedAt == null), cancellation),
            await Treatments(db, Reviewable(db), cancellation),
            await Expiring(db, cancellation)));
    }

    private IQueryable<Treatment> Reviewable(ClinicDb db)
    {
        var now = clock.Now();
        var (earliest, latest) = (now.AddDays(-ReviewDays.To), now.AddDays(-ReviewDays.From));
        return db.Treatments.Where(t => t.FinishedAt >= earliest && t.FinishedAt <= latest);
    }

    private static async Task<IReadOnlyList<PlanLine>> Plans(ClinicDb db, IQueryable<PlanRecord> plans, CancellationToken cancellation) =>
        await plans.Join(db.Patients, plan => plan.PatientId, patient => patient.Id, (plan, patient) => new { plan, patient })
            .OrderByDescending(line => line.plan.ChangedAt)
            .Select(line => new PlanLine(line.plan, line.patient))
            .ToListAsync(cancellation);

    private static async Task<IReadOnlyList<TreatmentLine>> Treatments(
        ClinicDb db, IQueryable<Treatment> treatments, CancellationToken cancellation) =>
        await treatments.Join(db.Patients, treatment => treatment.PatientId, patient => patient.Id, (treatment, patient) => new { treatment, patient })
            .OrderByDescending(line => line.treatment.StartedAt)
            .Select(line => new TreatmentLine(line.treatment, line.patient))
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<ListStock.Line>> Expiring(ClinicDb db, CancellationToken cancellation)
    {
        var now = clock.Now();
        var soon = clock.Today().AddDays(ExpiryDays);
        var vials = await db.Vials.Include(v => v.Movements)
            .Where(v => v.DiscardedAt == null && (v.OpenedAt != null || v.Expiry <= soon))
            .ToListAsync(cancellation);
        return [.. vials.Select(vial => new ListStock.Line(vial, vial.StateAt(now)))
            .Where(line => line.State is not VialState.Empty)
            .OrderBy(line => line.Vial.UsableUntil ?? DateTimeOffset.MaxValue).ThenBy(line => line.Vial.Expiry)];
    }
}
