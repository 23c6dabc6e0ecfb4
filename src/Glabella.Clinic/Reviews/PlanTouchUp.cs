using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Reviews;

/// <summary>Begins a draft that adds to a treatment, with the sites whose lines fell short at a review. Doses are those signed before; the checks of interval speak as in any plan.</summary>
public sealed class PlanTouchUp(ClinicStore store)
{
    /// <param name="RequestId">Made by the client; a repeated request gives the same plan.</param>
    public sealed record Request(ReviewId Review, Guid RequestId);

    public async Task<Result<PlanRecord>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.DraftPlans) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.RequestId, "RequestId") is { } missing)
        {
            return missing;
        }

        return await store.WriteAsync<PlanRecord>(by, (db, now) => Plan(db, request, by, now, cancellation), cancellation);
    }

    private static async Task<Change<PlanRecord>> Plan(ClinicDb db, Request request, Clinician by, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Set<TouchUp>().SingleOrDefaultAsync(t => t.RequestId == request.RequestId, cancellation) is { } done)
        {
            return Change.Unchanged(await db.Plans.SingleAsync(p => p.Id == done.PlanId, cancellation));
        }

        var review = await db.Set<ReviewRevision>().Where(r => r.ReviewId == request.Review).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation);
        if (review is null)
        {
            return new ReviewNotFound(request.Review);
        }

        if (!review.Finished)
        {
            return new ReviewNotFinished();
        }

        var treatment = await db.Treatments.SingleAsync(t => t.Id == review.TreatmentId, cancellation);
        var former = await db.Plans.SingleAsync(p => p.Id == treatment.PlanId, cancellation);
        var signed = await TreatmentRecord.PlanOfAsync(db, treatment);
        var sites = ShortLines.SitesOf(review.Found, signed);
        if (sites.Count == 0)
        {
            return new NothingFellShort();
        }

        var plan = new PlanRecord(PlanId.New(), treatment.PatientId, former.FaceId, by, now);
        db.Plans.Add(plan);
        db.PlanRevisions.Add(plan.Save(PlanContent.Write(signed.With([.. sites])), request.RequestId, by, now));
        db.Add(new TouchUp(plan.Id, review, request.RequestId, by, now));
        return Change.Made(plan, AuditAct.Of("touch-up-planned", "plan", plan.Id.Value, plan.PatientId,
            new { review = review.ReviewId.Value, treatment = treatment.Id.Value, sites = sites.Select(site => site.Id) }));
    }

    public sealed record ReviewNotFinished() : Refusal("review-not-finished", "This review is a draft. Finish it first; a touch-up is planned from what was found.", "Review");

    public sealed record NothingFellShort() : Refusal(
        "nothing-fell-short", "No graded line fell short at this review, so no site is copied. Start a new plan on the patient's page instead.", "Review");
}
