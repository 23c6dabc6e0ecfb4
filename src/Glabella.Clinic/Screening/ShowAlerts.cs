using Glabella.Clinic.Accounts;
using Glabella.Clinic.Consents;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Screening;

/// <summary>What must be known of a patient on each of their pages: alerts from their answers, whether those can be relied on, and the consent to the plan in hand.</summary>
public sealed class ShowAlerts(ClinicStore store, TimeProvider clock)
{
    public sealed record Request(PatientId Patient);

    /// <param name="Alerts">Worst first, each once.</param>
    /// <param name="Plan">The newest plan not yet carried out; null when there is none.</param>
    /// <param name="Consent">To that plan.</param>
    public sealed record Head(IReadOnlyList<Implication> Alerts, ScreeningState Screening, PlanId? Plan, ConsentState? Consent);

    public async Task<Result<Head>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<Head>>(async db =>
        {
            if (!await db.Patients.AnyAsync(p => p.Id == request.Patient, cancellation))
            {
                return new PatientNotFound(request.Patient);
            }

            var screening = await ScreeningState.OfAsync(db, request.Patient, clock.Today(), cancellation);
            var alerts = screening.Implied.Where(one => one.Alert is not null && one.Severity != FindingSeverity.Inform)
                .OrderByDescending(one => one.Severity).DistinctBy(one => one.Alert).ToList();
            var plan = await db.Plans.Where(p => p.PatientId == request.Patient && p.State != PlanState.Superseded && !db.Treatments.Any(t => t.PlanId == p.Id))
                .OrderByDescending(p => p.ChangedAt).FirstOrDefaultAsync(cancellation);
            return new Head(alerts, screening, plan?.Id, plan is null ? null : await ConsentState.OfAsync(db, plan.Id, cancellation));
        });
    }
}
