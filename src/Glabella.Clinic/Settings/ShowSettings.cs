using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Settings;

/// <summary>The settings in force and every earlier revision, newest first.</summary>
public sealed class ShowSettings(ClinicStore store)
{
    public async Task<Result<IReadOnlyList<ClinicSettings>>> Execute(Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<ClinicSettings>>>(async db =>
            await db.Set<ClinicSettings>().OrderByDescending(s => s.Revision).Take(20).ToListAsync(cancellation));
    }
}
