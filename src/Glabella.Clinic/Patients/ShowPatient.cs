using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Patients;

/// <summary>One patient with everything that happened, newest first.</summary>
public sealed class ShowPatient(ClinicStore store)
{
    public sealed record Request(PatientId Patient);

    /// <param name="Plans">All versions, newest first.</param>
    public sealed record Chart(Patient Patient, IReadOnlyList<PlanRecord> Plans, IReadOnlyList<Treatment> Treatments);

    public async Task<Result<Chart>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<Chart>>(async db =>
        {
            var patient = await db.Patients.SingleOrDefaultAsync(p => p.Id == request.Patient, cancellation);
            if (patient is null)
            {
                return new PatientNotFound(request.Patient);
            }

            var plans = await db.Plans.Where(p => p.PatientId == patient.Id)
                .OrderByDescending(p => p.ChangedAt).ToListAsync(cancellation);
            var treatments = await db.Treatments.Include(t => t.Injections).Where(t => t.PatientId == patient.Id)
                .OrderByDescending(t => t.StartedAt).ToListAsync(cancellation);
            return new Chart(patient, plans, treatments);
        });
    }
}
