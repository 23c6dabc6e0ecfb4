using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Reviews;

/// <summary>The newest revision of each review of a patient, by treatment and day.</summary>
public sealed class ListReviews(ClinicStore store)
{
    public sealed record Request(PatientId Patient);

    public async Task<Result<IReadOnlyList<ReviewRevision>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<ReviewRevision>>>(async db =>
            ShowReviews.NewestOf(await db.Set<ReviewRevision>().Where(r => r.PatientId == request.Patient).ToListAsync(cancellation)).ToArray());
    }
}
