using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Reviews;

/// <summary>All reviews of one treatment beside what was predicted.</summary>
public sealed class ShowReviews(ClinicStore store, PlanAppraisal appraisal)
{
    public sealed record Request(TreatmentId Treatment);

    /// <param name="Newest">The newest revision of each review, by day.</param>
    /// <param name="All">Every revision, oldest first.</param>
    /// <param name="TouchUps">Plans begun at these reviews.</param>
    public sealed record Sheet(
        Treatment Treatment, PredictedCourse Course, IReadOnlyList<ReviewRevision> Newest, IReadOnlyList<ReviewRevision> All, IReadOnlyList<TouchUp> TouchUps);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<Sheet>>(async db =>
        {
            if (await TreatmentRecord.FindAsync(db, request.Treatment) is not { } treatment)
            {
                return new TreatmentNotFound(request.Treatment);
            }

            var all = await db.Set<ReviewRevision>().Where(r => r.TreatmentId == treatment.Id).OrderBy(r => r.At).ToListAsync(cancellation);
            var touchUps = await db.Set<TouchUp>().Where(t => t.TreatmentId == treatment.Id).ToListAsync(cancellation);
            return new Sheet(treatment, await PredictedCourse.OfAsync(db, appraisal, treatment, cancellation), NewestOf(all), all, touchUps);
        });
    }

    internal static IReadOnlyList<ReviewRevision> NewestOf(IEnumerable<ReviewRevision> all) =>
        [.. all.GroupBy(r => r.ReviewId).Select(group => group.MaxBy(r => r.Revision)!).OrderBy(r => r.Day).ThenBy(r => r.At)];
}
