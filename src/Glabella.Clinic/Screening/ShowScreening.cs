using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Screening;

/// <summary>A patient's answers, what they imply, and every revision of them, newest first.</summary>
public sealed class ShowScreening(ClinicStore store, TimeProvider clock)
{
    public sealed record Request(PatientId Patient);

    public sealed record Sheet(Patient Patient, ScreeningState State, IReadOnlyList<ScreeningRevision> History, IReadOnlyList<ScreeningCheck> Checks)
    {
        /// <summary>The newest answers; null when nobody asked.</summary>
        public AnswerSheet? Answers => State.Newest?.ToSheet();

        /// <summary>What the next recording is made from.</summary>
        public int Revision => State.Newest?.Revision ?? 0;
    }

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<Sheet>>(async db =>
        {
            var patient = await db.Patients.SingleOrDefaultAsync(p => p.Id == request.Patient, cancellation);
            if (patient is null)
            {
                return new PatientNotFound(request.Patient);
            }

            var history = await db.Set<ScreeningRevision>().Where(s => s.PatientId == patient.Id).OrderByDescending(s => s.Revision).ToListAsync(cancellation);
            var checks = await db.Set<ScreeningCheck>().Where(c => c.PatientId == patient.Id).ToListAsync(cancellation);
            return new Sheet(patient, await ScreeningState.OfAsync(db, patient.Id, clock.Today(), cancellation), history, checks);
        });
    }
}
