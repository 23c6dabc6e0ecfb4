using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Plans;

/// <summary>One plan with its patient, its newest content and, once signed, its signature.</summary>
public sealed class ShowPlan(ClinicStore store)
{
    public sealed record Request(PlanId Plan);

    /// <param name="Signature">Null for a draft.</param>
    /// <param name="Face">With the findings that hold for this plan: the newest of a draft, those signed with of others.</param>
    /// <param name="Successor">The version made from this one, or null.</param>
    public sealed record Sheet(PlanRecord Plan, Patient Patient, TreatmentPlan Content, SignedPlan? Signature, AssessedFace Face, PlanRecord? Successor);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<Sheet>>(async db =>
        {
            var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == request.Plan, cancellation);
            if (plan is null)
            {
                return new PlanNotFound(request.Plan);
            }

            var patient = await db.Patients.SingleAsync(p => p.Id == plan.PatientId, cancellation);
            var signature = await db.SignedPlans.SingleOrDefaultAsync(s => s.PlanId == plan.Id, cancellation);
            var newest = await PlanContent.NewestAsync(db, plan.Id, cancellation);
            var successor = await db.Plans.SingleOrDefaultAsync(p => p.Supersedes == plan.Id, cancellation);
            var content = signature is null ? PlanContent.Read(newest.Content) : PlanFile.Restore(signature.Content);
            return new Sheet(plan, patient, content, signature, await AssessedFace.OfPlanAsync(db, plan, cancellation), successor);
        });
    }
}
