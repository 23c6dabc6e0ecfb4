using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Consents;

/// <summary>Records that a patient takes a consent back, before the treatment begins. A repeated request changes nothing.</summary>
public sealed class WithdrawConsent(ClinicStore store)
{
    private const int LongestRemark = 500;

    /// <param name="Remark">What the patient said; need not be said.</param>
    public sealed record Request(ConsentId Consent, string? Remark);

    public async Task<Result<ConsentWithdrawal>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Authority.Check(by, Duty.Assess) is { } notAllowed
            ? notAllowed
            : await store.WriteAsync<ConsentWithdrawal>(by, (db, now) => Withdraw(db, request, by, now), cancellation);
    }

    private static async Task<Change<ConsentWithdrawal>> Withdraw(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var consent = await db.Set<ConsentRecord>().SingleOrDefaultAsync(c => c.Id == request.Consent);
        if (consent is null || !consent.IsGiven)
        {
            return new NothingToWithdraw();
        }

        if (await db.Set<ConsentWithdrawal>().SingleOrDefaultAsync(w => w.ConsentId == request.Consent) is { } there)
        {
            return Change.Unchanged(there);
        }

        if (await db.Treatments.AnyAsync(t => t.PlanId == consent.PlanId))
        {
            return new TreatmentBegun();
        }

        var remark = (request.Remark ?? "").Trim();
        var withdrawal = new ConsentWithdrawal(consent.Id, remark[..Math.Min(remark.Length, LongestRemark)], by, now);
        db.Add(withdrawal);
        return Change.Made(withdrawal, AuditAct.Of("consent-withdrawn", "consent", consent.Id.Value, consent.PatientId, new { plan = consent.PlanId.Value }));
    }

    public sealed record NothingToWithdraw() : Refusal("consent-not-found", "There is no signed consent to take back. Load the page again.");

    public sealed record TreatmentBegun() : Refusal(
        "consent-treatment-begun", "The treatment has begun. If the patient wants to stop, leave out the remaining sites, each with that reason.");
}
