using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Treatments;

/// <summary>One treatment with what it rests on: patient, signed plan, signature, vials it drew from and vials it could draw from.</summary>
public sealed class ShowTreatment(ClinicStore store, TimeProvider clock)
{
    public sealed record Request(TreatmentId Treatment);

    /// <param name="VialsUsed">Those that injections of this treatment came from.</param>
    /// <param name="VialsAtHand">Open or sealed vials of the plan's product, open ones first.</param>
    public sealed record Sheet(
        Treatment Treatment, Patient Patient, PlanRecord Plan, TreatmentPlan Content, SignedPlan Signature,
        IReadOnlyList<Vial> VialsUsed, IReadOnlyList<ListStock.Line> VialsAtHand)
    {
        /// <summary>How was injected, oldest first.</summary>
        public IReadOnlyList<HandlingNote> Handling { get; init; } = [];
    }

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync(db => Show(db, request.Treatment, cancellation));
    }

    private async Task<Result<Sheet>> Show(ClinicDb db, TreatmentId id, CancellationToken cancellation)
    {
        var treatment = await TreatmentRecord.FindAsync(db, id);
        if (treatment is null)
        {
            return new TreatmentNotFound(id);
        }

        var patient = await db.Patients.SingleAsync(p => p.Id == treatment.PatientId, cancellation);
        var plan = await db.Plans.SingleAsync(p => p.Id == treatment.PlanId, cancellation);
        var signature = await db.SignedPlans.SingleAsync(s => s.PlanId == treatment.PlanId, cancellation);
        var content = PlanFile.Restore(signature.Content);
        var used = treatment.Injections.Select(injection => injection.VialId).Distinct().ToList();
        var vials = await db.Vials.Include(v => v.Movements)
            .Where(v => used.Contains(v.Id) || (v.Product == content.Product.Nonproprietary && v.DiscardedAt == null))
            .ToListAsync(cancellation);
        return new Sheet(treatment, patient, plan, content, signature, [.. vials.Where(v => used.Contains(v.Id))], AtHand(vials))
        {
            Handling = await db.Set<HandlingNote>().Where(n => n.TreatmentId == id).OrderBy(n => n.Number).ToListAsync(cancellation),
        };
    }

    private IReadOnlyList<ListStock.Line> AtHand(IEnumerable<Vial> vials)
    {
        var now = clock.Now();
        return [.. vials.Select(vial => new ListStock.Line(vial, vial.StateAt(now)))
            .Where(line => line.State is VialState.Open or VialState.Sealed)
            .OrderByDescending(line => line.State).ThenBy(line => line.Vial.UsableUntil ?? DateTimeOffset.MaxValue).ThenBy(line => line.Vial.Expiry)];
    }
}
