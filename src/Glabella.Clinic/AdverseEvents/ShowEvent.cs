using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.AdverseEvents;

/// <summary>One adverse event with the injections and vials it is laid to.</summary>
public sealed class ShowEvent(ClinicStore store)
{
    public sealed record Request(AdverseEventId Event);

    /// <param name="Injections">At the sites concerned; all of the treatment when none is named.</param>
    public sealed record Sheet(AdverseEvent Event, Patient Patient, Treatment? Treatment, IReadOnlyList<Injection> Injections, IReadOnlyList<Vial> Vials);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<Sheet>>(async db =>
        {
            if (await db.Set<AdverseEvent>().SingleOrDefaultAsync(e => e.Id == request.Event, cancellation) is not { } found)
            {
                return new EventNotFound(request.Event);
            }

            var patient = await db.Patients.SingleAsync(p => p.Id == found.PatientId, cancellation);
            var treatment = found.TreatmentId is { } id ? await TreatmentRecord.FindAsync(db, id) : null;
            var sites = found.Sites.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var injections = (treatment?.Injections ?? []).Where(i => sites.Length == 0 || sites.Contains(i.Site)).ToList();
            var used = injections.Select(i => i.VialId).Distinct().ToList();
            var vials = await db.Vials.Where(v => used.Contains(v.Id)).ToListAsync(cancellation);
            return new Sheet(found, patient, treatment, injections, vials);
        });
    }
}
