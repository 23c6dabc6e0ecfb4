using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Treatments;

/// <summary>Records that a planned site is left out, and why. It may still be injected later in the same treatment.</summary>
public sealed class SkipSite(ClinicStore store)
{
    public sealed record Request(TreatmentId Treatment, string Site, string Reason);

    public async Task<Result<Treatment>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Treat) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = GivenAmount.CheckReason(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }

        return await store.WriteAsync<Treatment>(by, (db, now) => Skip(db, request, reason.Value, by, now), cancellation);
    }

    private static async Task<Change<Treatment>> Skip(
        ClinicDb db, Request request, string reason, Clinician by, DateTimeOffset now)
    {
        var treatment = await TreatmentRecord.FindAsync(db, request.Treatment);
        if (treatment is null)
        {
            return new TreatmentNotFound(request.Treatment);
        }

        if (treatment.Skipped.Any(skipped => skipped.Site == request.Site))
        {
            return Change.Unchanged(treatment);
        }

        if (TreatmentFinished.Check(treatment) is { } finished)
        {
            return finished;
        }

        if (treatment.At(request.Site) is { } given)
        {
            return new SiteAlreadyGiven(request.Site, given.ByName, given.At);
        }

        var plan = await TreatmentRecord.PlanOfAsync(db, treatment);
        if (!plan.Injections.Any(planned => planned.Id == request.Site))
        {
            return new SiteNotPlanned(request.Site);
        }

        treatment.Skip(new SkippedSite(treatment.Id, request.Site, reason, by, now));
        return Change.Made(treatment, AuditAct.Of(
            "site-skipped", "treatment", treatment.Id.Value, treatment.PatientId, new { request.Site, reason }));
    }

    public sealed record SiteNotPlanned(string SiteId) : Refusal(
        "site-not-planned", $"Site \"{SiteId}\" is not in the signed plan, so there is nothing to leave out.", "Site");

    public sealed record SiteAlreadyGiven(string SiteId, string By, DateTimeOffset At) : Refusal(
        "site-already-recorded", FormattableString.Invariant($"{By} recorded an injection at site {SiteId} at {At:HH:mm} UTC; it was not left out."), "Site");
}
