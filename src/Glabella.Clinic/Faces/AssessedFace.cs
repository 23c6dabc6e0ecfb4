using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>A face with one revision of what was found on it: all that a prediction takes from the record.</summary>
/// <param name="Revision">Of the findings; 0 when nothing was found yet.</param>
public sealed record AssessedFace(FaceRecord Face, int Revision, FaceFindings Findings)
{
    /// <summary>A face on which nothing was found yet.</summary>
    public static AssessedFace Bare(FaceRecord face) => new(face, 0, FaceFindings.None);

    /// <summary>A face with the newest findings.</summary>
    internal static async Task<AssessedFace> NewestAsync(ClinicDb db, FaceRecord face, CancellationToken cancellation = default)
    {
        var newest = await db.Set<FaceFindingsRevision>().Where(f => f.FaceId == face.Id)
            .OrderByDescending(f => f.Revision).FirstOrDefaultAsync(cancellation);
        return newest is null ? Bare(face) : new AssessedFace(face, newest.Revision, newest.ToFindings());
    }

    /// <summary>The face of a plan: with the newest findings while it is a draft, with those it was signed with ever after.</summary>
    internal static async Task<AssessedFace> OfPlanAsync(ClinicDb db, PlanRecord plan, CancellationToken cancellation = default)
    {
        var face = await db.Set<FaceRecord>().SingleAsync(f => f.Id == plan.FaceId, cancellation);
        if (plan.State == PlanState.Draft)
        {
            return await NewestAsync(db, face, cancellation);
        }

        var signed = await db.SignedPlans.SingleAsync(s => s.PlanId == plan.Id, cancellation);
        return new AssessedFace(face, signed.FaceFindingsRevision ?? 0, signed.FindingsOfFace);
    }
}
