using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Treatments;

/// <summary>Finishes a treatment once every planned site is injected or left out with a reason. A repeated request changes nothing.</summary>
public sealed class FinishTreatment(ClinicStore store)
{
    private const int LongestSummary = 4000;

    public sealed record Request(TreatmentId Treatment, string Summary = "");

    public async Task<Result<Treatment>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Treat) is { } notAllowed)
        {
            return notAllowed;
        }

        var summary = (request.Summary ?? "").Trim();
        if (summary.Length > LongestSummary)
        {
            return new SummaryTooLong(summary.Length);
        }

        return await store.WriteAsync<Treatment>(by, (db, now) => Finish(db, request.Treatment, summary, by, now), cancellation);
    }

    private static async Task<Change<Treatment>> Finish(ClinicDb db, TreatmentId id, string summary, Clinician by, DateTimeOffset now)
    {
        var treatment = await TreatmentRecord.FindAsync(db, id);
        if (treatment is null)
        {
            return new TreatmentNotFound(id);
        }

        if (treatment.FinishedAt is not null)
        {
            return Change.Unchanged(treatment);
        }

        var plan = await TreatmentRecord.PlanOfAsync(db, treatment);
        var open = plan.Injections.Select(planned => planned.Id).Where(treatment.IsOpenAt).ToList();
        if (open.Count > 0)
        {
            return new SitesOpen(open);
        }

        treatment.Finish(summary, by, now);
        return Change.Made(treatment, AuditAct.Of("treatment-finished", "treatment", id.Value, treatment.PatientId, new
        {
            injections = treatment.Injections.Count(injection => injection.WasGiven),
            skipped = treatment.Skipped.Count,
            product = plan.Product.Nonproprietary,
            units = treatment.Injections.Sum(injection => injection.CorrectedUnits),
            summary,
        }));
    }

    public sealed record SitesOpen(IReadOnlyList<string> Sites) : Refusal(
        "sites-open", $"Still open: {string.Join(", ", Sites)}. Record each as given, or leave it out with a reason.");

    public sealed record SummaryTooLong(int Length) : Refusal(
        "summary-too-long", FormattableString.Invariant($"The summary has {Length} characters; at most {LongestSummary} fit."), "Summary");
}
