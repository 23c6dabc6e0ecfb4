using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Supervision;

/// <summary>The examinations in person of one patient, newest first.</summary>
public sealed class ListExaminations(ClinicStore store)
{
    public sealed record Request(PatientId Patient);

    public async Task<Result<IReadOnlyList<Examination>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<Examination>>>(async db =>
            await db.Set<Examination>().Where(e => e.PatientId == request.Patient).OrderByDescending(e => e.RecordedAt).ToListAsync(cancellation));
    }
}
