using Glabella.Clinic.Appointments;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Today;

/// <summary>What one who comes today needs next before they can be treated.</summary>
/// <param name="Plan">The plan that is meant; null when there is none.</param>
/// <param name="Treatment">The treatment that is under way, or that was given today; null otherwise.</param>
public sealed record VisitNeed(VisitNeed.Act Next, PlanId? Plan = null, TreatmentId? Treatment = null)
{
    /// <summary>The next act. What a slice adds before a plan (screening, consent) goes here, in the order of the visit.</summary>
    public enum Act
    {
        /// <summary>No plan waits: assess and plan.</summary>
        Assess,

        /// <summary>A draft waits for a physician's signature.</summary>
        Sign,

        /// <summary>A signed plan waits to be given.</summary>
        Treat,

        /// <summary>A treatment is under way.</summary>
        Finish,

        /// <summary>Treated today.</summary>
        Done,
    }

    /// <summary>Of all at once, in two queries.</summary>
    internal static async Task<IReadOnlyDictionary<PatientId, VisitNeed>> OfAsync(
        ClinicDb db, IReadOnlyList<PatientId> patients, DayWindow today, CancellationToken cancellation)
    {
        if (patients.Count == 0)
        {
            return new Dictionary<PatientId, VisitNeed>();
        }

        var plans = await db.Plans
            .Where(p => patients.Contains(p.PatientId) && p.State != PlanState.Superseded)
            .Where(p => p.State == PlanState.Draft || !db.Treatments.Any(t => t.PlanId == p.Id && t.FinishedAt != null))
            .ToListAsync(cancellation);
        var treatments = await db.Treatments
            .Where(t => patients.Contains(t.PatientId) && (t.FinishedAt == null || t.FinishedAt >= today.Start))
            .ToListAsync(cancellation);
        return patients.ToDictionary(p => p, p => Of([.. plans.Where(plan => plan.PatientId == p)], [.. treatments.Where(t => t.PatientId == p)]));
    }

    private static VisitNeed Of(List<PlanRecord> plans, List<Treatment> treatments)
    {
        if (treatments.Find(t => t.FinishedAt is null) is { } running)
        {
            return new VisitNeed(Act.Finish, running.PlanId, running.Id);
        }

        var newest = plans.OrderByDescending(p => p.ChangedAt).ToList();
        if (newest.Find(p => p.State == PlanState.Draft) is { } draft)
        {
            return new VisitNeed(Act.Sign, draft.Id);
        }

        if (newest.Find(p => p.State == PlanState.Signed) is { } signed)
        {
            return new VisitNeed(Act.Treat, signed.Id);
        }

        return treatments.Count > 0 ? new VisitNeed(Act.Done, treatments[0].PlanId, treatments[0].Id) : new VisitNeed(Act.Assess);
    }
}
