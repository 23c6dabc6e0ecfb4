using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Links;

/// <summary>The links of a patient that still work, newest first. Never their tokens: those are not stored.</summary>
public sealed class ListLinks(ClinicStore store, TimeProvider clock)
{
    public sealed record Request(PatientId Patient);

    public async Task<Result<IReadOnlyList<PatientLink>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var links = await store.ReadAsync(db => db.Set<PatientLink>().Where(l => l.PatientId == request.Patient && l.ClosedAt == null)
            .OrderByDescending(l => l.MadeAt).ToListAsync(cancellation));
        return links.FindAll(link => link.StateAt(clock.Now()) == LinkState.Open);
    }
}
