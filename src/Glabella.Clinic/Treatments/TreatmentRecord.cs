using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Treatments;

/// <summary>Loads a treatment whole, and the signed plan it carries out.</summary>
internal static class TreatmentRecord
{
    public static Task<Treatment?> FindAsync(ClinicDb db, TreatmentId id) =>
        db.Treatments.Include(t => t.Injections).Include(t => t.Skipped).SingleOrDefaultAsync(t => t.Id == id);

    public static async Task<TreatmentPlan> PlanOfAsync(ClinicDb db, Treatment treatment)
    {
        var signed = await db.SignedPlans.SingleAsync(s => s.PlanId == treatment.PlanId);
        return PlanFile.Restore(signed.Content);
    }
}
