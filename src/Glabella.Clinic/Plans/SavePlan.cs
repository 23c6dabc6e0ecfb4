using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Plans;

/// <summary>Saves the next revision of a draft.</summary>
public sealed class SavePlan(ClinicStore store)
{
    /// <param name="BaseRevision">The revision the change was made from; a stale one is refused.</param>
    /// <param name="RequestId">Made by the client; a repeated request is recognised and saves nothing again.</param>
    public sealed record Request(PlanId Plan, int BaseRevision, TreatmentPlan Content, Guid RequestId);

    public async Task<Result<PlanRecord>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.DraftPlans) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.WriteAsync<PlanRecord>(by, (db, now) => Save(db, request, by, now), cancellation);
    }

    private static async Task<Change<PlanRecord>> Save(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == request.Plan);
        if (plan is null)
        {
            return new PlanNotFound(request.Plan);
        }

        if (await db.PlanRevisions.AnyAsync(r => r.RequestId == request.RequestId && r.PlanId == plan.Id))
        {
            return Change.Unchanged(plan);
        }

        if (PlanFrozen.Check(plan) is { } signed)
        {
            return signed;
        }

        if (PlanChangedMeanwhile.Check(plan, request.BaseRevision) is { } stale)
        {
            return stale;
        }

        var content = PlanContent.Write(request.Content);
        if ((await PlanContent.NewestAsync(db, plan.Id)).Content == content)
        {
            return Change.Unchanged(plan);
        }

        if (UnitsCarriedOver.Check(PlanContent.Read((await PlanContent.NewestAsync(db, plan.Id)).Content), request.Content) is { } carried)
        {
            return carried;
        }

        db.PlanRevisions.Add(plan.Save(content, request.RequestId, by, now));
        return Change.Made(plan, AuditAct.Of("plan-saved", "plan", plan.Id.Value, plan.PatientId,
            new { plan.Revision, request.Content.TotalDose.Units, request.Content.Product.Nonproprietary, sites = request.Content.Injections.Length }));
    }
}
