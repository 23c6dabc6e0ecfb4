using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Consents;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Treatments;

/// <summary>Starts carrying out a signed plan. A repeated request gives the treatment already started.</summary>
public sealed class StartTreatment(ClinicStore store)
{
    /// <param name="Reasons">For each rule of the jurisdiction that warns, by its id, why the treatment is started nevertheless.</param>
    /// <param name="ConsentReason">Why it begins without a valid consent; needed only then.</param>
    public sealed record Request(PlanId Plan, IReadOnlyDictionary<string, string>? Reasons = null, string? ConsentReason = null);

    public async Task<Result<Treatment>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Treat) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.WriteAsync<Treatment>(by, (db, now) => Start(db, request, by, now), cancellation);
    }

    private async Task<Change<Treatment>> Start(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var id = request.Plan;
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == id);
        if (plan is null)
        {
            return new PlanNotFound(id);
        }

        if (await db.Treatments.SingleOrDefaultAsync(t => t.PlanId == id) is { } started)
        {
            return started.FinishedAt is { } finished ? new PlanAlreadyTreated(finished) : Change.Unchanged(started);
        }

        if (plan.State != PlanState.Signed)
        {
            return plan.State == PlanState.Draft ? new PlanNotSigned() : new PlanSuperseded();
        }

        var signed = await db.SignedPlans.SingleAsync(s => s.PlanId == id);
        if (SignedPlanAltered.Check(signed, plan) is { } altered)
        {
            return altered;
        }

        if (await ConsentCheck.OfAsync(db, id, request.ConsentReason) is { } consent)
        {
            return consent;
        }

        var treatment = new Treatment(TreatmentId.New(), plan, by, now);
        var policy = await PolicyGate.AtStartAsync(
            db, plan, treatment, PlanFile.Restore(signed.Content), request.Reasons ?? new Dictionary<string, string>(), by, store.Today, now);
        if (!policy.Succeeded)
        {
            return policy.Refusal;
        }

        db.Treatments.Add(treatment);
        db.Add(policy.Value);
        return Change.Made(treatment, AuditAct.Of(
            "treatment-started", "treatment", treatment.Id.Value, plan.PatientId,
            new { plan = id.Value, plan.Version, jurisdiction = policy.Value.Jurisdiction ?? "none", policy.Value.PackVersion, withoutConsentBecause = request.ConsentReason }));
    }

    public sealed record PlanNotSigned() : Refusal("plan-not-signed", "This plan is a draft. A physician must sign it before it is carried out.", "Plan");

    public sealed record PlanSuperseded() : Refusal("plan-superseded", "A later version of this plan has been signed; carry that one out.", "Plan");

    public sealed record PlanAlreadyTreated(DateTimeOffset At) : Refusal(
        "plan-already-treated",
        FormattableString.Invariant($"This plan was carried out on {At:yyyy-MM-dd}. Revise it for another treatment."), "Plan");
}
