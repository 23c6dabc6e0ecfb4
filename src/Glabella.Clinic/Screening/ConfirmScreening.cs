using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Screening;

/// <summary>A clinician has read what a patient answered and found it right.</summary>
public sealed class ConfirmScreening(ClinicStore store)
{
    /// <param name="Revision">The one that was read; another one is refused.</param>
    public sealed record Request(PatientId Patient, int Revision);

    public async Task<Result<ScreeningCheck>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Authority.Check(by, Duty.Assess) is { } notAllowed
            ? notAllowed
            : await store.WriteAsync<ScreeningCheck>(by, (db, now) => Confirm(db, request, by, now), cancellation);
    }

    private static async Task<Change<ScreeningCheck>> Confirm(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var newest = await ScreeningState.NewestAsync(db, request.Patient);
        if (newest is null)
        {
            return new NothingToConfirm();
        }

        if (newest.Revision != request.Revision)
        {
            return new ScreeningChangedMeanwhile(newest.ByName);
        }

        if (await db.Set<ScreeningCheck>().SingleOrDefaultAsync(c => c.PatientId == request.Patient && c.Revision == request.Revision) is { } there)
        {
            return Change.Unchanged(there);
        }

        var check = new ScreeningCheck(request.Patient, request.Revision, by, now);
        db.Add(check);
        return Change.Made(check, AuditAct.Of("screening-confirmed", "screening", newest.Id, request.Patient, new { newest.Revision }));
    }

    public sealed record NothingToConfirm() : Refusal("screening-not-found", "There are no answers to confirm. Ask the questions first.");
}
