using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Patients;

/// <summary>Corrects what is recorded about a patient; the audit trail keeps what stood there before.</summary>
public sealed class CorrectPatient(ClinicStore store, TimeProvider clock)
{
    /// <param name="Revision">The revision the correction was made from.</param>
    public sealed record Request(PatientId Patient, int Revision, PatientDetails Details);

    public async Task<Result<Patient>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.RegisterPatients) is { } notAllowed)
        {
            return notAllowed;
        }

        var details = request.Details.Check(clock.Today());
        if (!details.Succeeded)
        {
            return details.Refusal;
        }

        return await store.WriteAsync<Patient>(by, (db, _) => Correct(db, request, details.Value), cancellation);
    }

    private static async Task<Change<Patient>> Correct(ClinicDb db, Request request, PatientDetails details)
    {
        var patient = await db.Patients.SingleOrDefaultAsync(p => p.Id == request.Patient);
        if (patient is null)
        {
            return new PatientNotFound(request.Patient);
        }

        var before = new PatientDetails(patient.FamilyName, patient.GivenName, patient.BirthDate, patient.Sex, patient.Alerts);
        if (before == details)
        {
            return Change.Unchanged(patient);
        }

        if (patient.Revision != request.Revision)
        {
            return new CorrectedMeanwhile(patient.FullName);
        }

        patient.Correct(details);
        return Change.Made(patient, AuditAct.Of("patient-corrected", "patient", patient.Id.Value, patient.Id, new { before, after = details }));
    }

    public sealed record CorrectedMeanwhile(string Name) : Refusal(
        "patient-corrected-meanwhile", $"Someone else has just corrected {Name}. Look at the record again and repeat your correction if it is still needed.");
}
