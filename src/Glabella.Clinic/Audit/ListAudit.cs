using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Audit;

/// <summary>The audit trail, newest first, a page at a time.</summary>
public sealed class ListAudit(ClinicStore store)
{
    /// <param name="Before">Only entries with a smaller id: the last id of the page before.</param>
    public sealed record Request(PatientId? Patient = null, Guid? Subject = null, ClinicianId? Clinician = null, long? Before = null, int Limit = 100);

    public async Task<Result<IReadOnlyList<AuditEntry>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadAudit) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<AuditEntry>>>(async db =>
            await Matching(db.Audit, request)
                .OrderByDescending(entry => entry.Id)
                .Take(Math.Clamp(request.Limit, 1, 1000))
                .ToListAsync(cancellation));
    }

    private static IQueryable<AuditEntry> Matching(IQueryable<AuditEntry> entries, Request request) => entries
        .Where(entry => request.Patient == null || entry.PatientId == request.Patient)
        .Where(entry => request.Subject == null || entry.SubjectId == request.Subject)
        .Where(entry => request.Clinician == null || entry.ClinicianId == request.Clinician)
        .Where(entry => request.Before == null || entry.Id < request.Before);
}
