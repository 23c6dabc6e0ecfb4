using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Plans;

/// <summary>Makes a new version, a draft, from a signed plan. The signed one stays in force until the new one is signed.</summary>
public sealed class RevisePlan(ClinicStore store)
{
    public sealed record Request(PlanId Plan);

    public async Task<Result<PlanRecord>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.DraftPlans) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.WriteAsync<PlanRecord>(by, (db, now) => Revise(db, request.Plan, by, now), cancellation);
    }

    private static async Task<Change<PlanRecord>> Revise(ClinicDb db, PlanId id, Clinician by, DateTimeOffset now)
    {
        var signed = await db.Plans.SingleOrDefaultAsync(p => p.Id == id);
        if (signed is null)
        {
            return new PlanNotFound(id);
        }

        if (await db.Plans.SingleOrDefaultAsync(p => p.Supersedes == id) is { } successor)
        {
            return successor.State == PlanState.Draft ? Change.Unchanged(successor) : new AlreadyRevised(successor.Version);
        }

        if (signed.State == PlanState.Draft)
        {
            return new NotSigned();
        }

        var plan = new PlanRecord(PlanId.New(), signed, by, now);
        var content = await PlanContent.NewestAsync(db, id);
        db.Plans.Add(plan);
        db.PlanRevisions.Add(plan.Save(content.Content, Guid.CreateVersion7(), by, now));
        return Change.Made(plan, AuditAct.Of("plan-revised", "plan", plan.Id.Value, plan.PatientId, new { plan.Version, supersedes = id.Value }));
    }

    public sealed record NotSigned() : Refusal("plan-not-signed", "This plan is still a draft: change it directly.");

    public sealed record AlreadyRevised(int Version) : Refusal(
        "plan-already-revised", FormattableString.Invariant($"Version {Version} has already been made from this plan; revise that one."));
}
