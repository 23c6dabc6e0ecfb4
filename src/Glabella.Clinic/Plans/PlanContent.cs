using System.Text;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Plans;

/// <summary>A plan's content between the record, which stores canonical text, and the science, which has a <see cref="TreatmentPlan"/>.</summary>
internal static class PlanContent
{
    public static string Write(TreatmentPlan plan) => Encoding.UTF8.GetString(PlanFile.Write(plan));

    public static TreatmentPlan Read(string stored) => PlanFile.Restore(Encoding.UTF8.GetBytes(stored));

    /// <summary>The newest saved revision of a plan.</summary>
    public static Task<PlanRevision> NewestAsync(ClinicDb db, PlanId plan, CancellationToken cancellation = default) =>
        db.PlanRevisions.Where(r => r.PlanId == plan).OrderByDescending(r => r.Revision).FirstAsync(cancellation);
}
