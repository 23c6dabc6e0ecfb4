using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Supervision;

/// <summary>What the rules said when a treatment was started, and who co-signed it.</summary>
public sealed class ShowOversight(ClinicStore store)
{
    public sealed record Request(TreatmentId Treatment);

    /// <param name="Policy">Null in records from before rules of jurisdictions were kept.</param>
    public sealed record Sheet(PolicyRecord? Policy, CoSignature? CoSignature)
    {
        public bool Waits => Policy is { OwesCoSignature: true } && CoSignature is null;
    }

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<Sheet>>(async db => new Sheet(
            await db.Set<PolicyRecord>().SingleOrDefaultAsync(p => p.TreatmentId == request.Treatment, cancellation),
            await db.Set<CoSignature>().SingleOrDefaultAsync(c => c.TreatmentId == request.Treatment, cancellation)));
    }
}
