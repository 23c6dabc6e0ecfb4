using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Plans;

/// <summary>Starts a draft plan for a patient on one of their faces.</summary>
public sealed class StartPlan(ClinicStore store)
{
    /// <param name="RequestId">Made by the client; a repeated request gives the same plan.</param>
    /// <param name="Content">What to start from; null for no sites and the first dilution of onabotulinumtoxinA's label.</param>
    public sealed record Request(PatientId Patient, FaceId Face, Guid RequestId, TreatmentPlan? Content = null);

    public async Task<Result<PlanRecord>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.DraftPlans) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.WriteAsync<PlanRecord>(by, (db, now) => Start(db, request, by, now), cancellation);
    }

    private static async Task<Change<PlanRecord>> Start(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var done = await db.PlanRevisions.SingleOrDefaultAsync(r => r.RequestId == request.RequestId);
        if (done is not null)
        {
            return Change.Unchanged(await db.Plans.SingleAsync(p => p.Id == done.PlanId));
        }

        if (!await db.Patients.AnyAsync(p => p.Id == request.Patient))
        {
            return new PatientNotFound(request.Patient);
        }

        if (!await db.Set<FaceRecord>().AnyAsync(f => f.Id == request.Face && f.PatientId == request.Patient))
        {
            return new FaceOfNobody();
        }

        var plan = new PlanRecord(PlanId.New(), request.Patient, request.Face, by, now);
        db.Plans.Add(plan);
        db.PlanRevisions.Add(plan.Save(PlanContent.Write(request.Content ?? Empty()), request.RequestId, by, now));
        return Change.Made(plan, AuditAct.Of("plan-started", "plan", plan.Id.Value, plan.PatientId, new { face = plan.FaceId.Value }));
    }

    public sealed record FaceOfNobody() : Refusal(
        "face-not-found", "This patient has no such face. Take a photograph or choose the reference face first.", "Face");

    private static TreatmentPlan Empty()
    {
        var label = Products.LabelOf(Products.Find("onabotulinumtoxinA"));
        return new TreatmentPlan(label.Product, label.Reconstitutions[0].Of(label.Product), []);
    }
}
