using Glabella.Clinic.Accounts;
using Glabella.Clinic.Appointments;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Settings;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Supervision;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Today;

/// <summary>Who comes today and what waits for someone: drafts, treatments, reviews, co-signatures, vials and licences about to end.</summary>
/// <remarks>The number of queries does not grow with the number of patients; a test counts them.</remarks>
public sealed class ShowToday(ClinicStore store, TimeProvider clock)
{
    /// <summary>Review is due two weeks after treatment; assumed: listed from day 12 to day 28.</summary>
    private static readonly (int From, int To) ReviewDays = (12, 28);

    /// <summary>Assumed: a month is enough to use up or return a sealed vial.</summary>
    private const int ExpiryDays = 30;

    public sealed record Request;

    public sealed record PlanLine(PlanRecord Plan, Patient Patient);

    public sealed record TreatmentLine(Treatment Treatment, Patient Patient);

    /// <summary>Today's appointment and what this patient needs next.</summary>
    public sealed record ComingLine(ListAppointments.Line Appointment, VisitNeed Need);

    /// <param name="DaysLeft">Days of validity left; negative when it has ended.</param>
    public sealed record LicenceLine(string Name, ClinicianId Clinician, DateOnly ValidUntil, int DaysLeft);

    /// <param name="Coming">Today's appointments, by time.</param>
    /// <param name="ToSign">Drafts, most recently changed first.</param>
    /// <param name="ToTreat">Signed plans not yet started.</param>
    /// <param name="Running">Treatments started and not finished.</param>
    /// <param name="ToReview">Treatments finished about two weeks ago.</param>
    /// <param name="Again">Patients whose effect by the label's interval is over and who have nothing booked or planned.</param>
    /// <param name="ToCoSign">Finished treatments that wait for a supervisor's signature.</param>
    /// <param name="Expiring">Vials that are open, or sealed and close to their expiry.</param>
    /// <param name="Licences">Licences that end soon or have ended, of accounts in use.</param>
    /// <param name="Supervising">What physicians said of today.</param>
    /// <param name="Jurisdiction">The name of the rules that hold; null when none is chosen.</param>
    public sealed record Sheet(
        IReadOnlyList<ComingLine> Coming,
        IReadOnlyList<PlanLine> ToSign, IReadOnlyList<PlanLine> ToTreat, IReadOnlyList<TreatmentLine> Running,
        IReadOnlyList<TreatmentLine> ToReview, IReadOnlyList<RetreatmentLine> Again, IReadOnlyList<TreatmentLine> ToCoSign,
        IReadOnlyList<ListStock.Line> Expiring, IReadOnlyList<LicenceLine> Licences,
        IReadOnlyList<PresenceStatement> Supervising, string? Jurisdiction);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<Sheet>>(async db => new Sheet(
            await Coming(db, cancellation),
            await Plans(db, db.Plans.Where(p => p.State == PlanState.Draft), cancellation),
            await Plans(db, db.Plans.Where(p => p.State == PlanState.Signed && !db.Treatments.Any(t => t.PlanId == p.Id)), cancellation),
            await Treatments(db, db.Treatments.Where(t => t.FinishedAt == null), cancellation),
            await Treatments(db, Reviewable(db), cancellation),
            await RetreatmentLine.DueAsync(db, clock.Today(), clock.Now(), cancellation),
            await Treatments(db, ToCoSign(db), cancellation),
            await Expiring(db, cancellation),
            await Licences(db, cancellation),
            await PresenceStatement.OfDayAsync(db, clock.Today(), cancellation),
            PolicyPack.Find((await ClinicSettings.NewestAsync(db, cancellation))?.Jurisdiction)?.Name));
    }

    private async Task<IReadOnlyList<ComingLine>> Coming(ClinicDb db, CancellationToken cancellation)
    {
        var day = DayWindow.Of(clock.Today(), clock.LocalTimeZone);
        var lines = await ListAppointments.LinesAsync(
            db, db.Set<Appointment>().Where(a => a.Start >= day.Start && a.Start < day.End && a.State != AppointmentState.Cancelled), cancellation);
        var needs = await VisitNeed.OfAsync(db, [.. lines.Select(line => line.Patient.Id).Distinct()], day, cancellation);
        return [.. lines.Select(line => new ComingLine(line, needs[line.Patient.Id]))];
    }

    private static IQueryable<Treatment> ToCoSign(ClinicDb db) => db.Treatments.Where(t =>
        t.FinishedAt != null
        && db.Set<PolicyRecord>().Any(p => p.TreatmentId == t.Id && p.OwesCoSignature)
        && !db.Set<CoSignature>().Any(c => c.TreatmentId == t.Id));

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

    private async Task<IReadOnlyList<LicenceLine>> Licences(ClinicDb db, CancellationToken cancellation)
    {
        var today = clock.Today();
        var newest = await Licence.NewestOfAllAsync(db, cancellation);
        if (!newest.Values.Any(l => l.ValidUntil <= today.AddDays(Licence.DaysAhead)))
        {
            return [];
        }

        var users = await db.Users.Where(u => u.DisabledAt == null).ToListAsync(cancellation);
        return [.. users.Select(u => (User: u, Licence: newest.GetValueOrDefault(new ClinicianId(u.Id))))
            .Where(line => line.Licence?.ValidUntil <= today.AddDays(Licence.DaysAhead))
            .Select(line => new LicenceLine(
                line.User.DisplayName, new ClinicianId(line.User.Id), line.Licence!.ValidUntil!.Value, line.Licence.ValidUntil.Value.DayNumber - today.DayNumber))
            .OrderBy(line => line.ValidUntil)];
    }

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
