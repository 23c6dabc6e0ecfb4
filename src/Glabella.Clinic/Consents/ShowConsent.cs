using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Consents;

/// <summary>A plan's consent: how it stands, and every one given or declined, newest first; and what holds of the patient's photographs.</summary>
public sealed class ShowConsent(ClinicStore store)
{
    public sealed record Request(PlanId Plan);

    /// <param name="Photos">The newest of each use that was asked about.</param>
    /// <param name="IsTreated">Whether the treatment has begun.</param>
    public sealed record Sheet(
        PlanRecord Plan, Patient Patient, ConsentState State, IReadOnlyList<ConsentRecord> History, IReadOnlyList<PhotoConsent> Photos, bool IsTreated);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync(db => Show(db, request.Plan, cancellation));
    }

    private static async Task<Result<Sheet>> Show(ClinicDb db, PlanId id, CancellationToken cancellation)
    {
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (plan is null)
        {
            return new PlanNotFound(id);
        }

        var patient = await db.Patients.SingleAsync(p => p.Id == plan.PatientId, cancellation);
        var history = await db.Set<ConsentRecord>().Where(c => c.PlanId == id).OrderByDescending(c => c.At).ToListAsync(cancellation);
        var photos = new List<PhotoConsent>();
        foreach (var use in Enum.GetValues<PhotoUse>())
        {
            if (await PhotoConsents.NewestAsync(db, patient.Id, use, cancellation) is { } newest)
            {
                photos.Add(newest);
            }
        }

        var treated = await db.Treatments.AnyAsync(t => t.PlanId == id, cancellation);
        return new Sheet(plan, patient, await ConsentState.OfAsync(db, id, cancellation), history, photos, treated);
    }
}
