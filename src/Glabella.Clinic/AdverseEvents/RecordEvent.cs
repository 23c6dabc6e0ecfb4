using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.AdverseEvents;

/// <summary>Records that something went wrong after a treatment, or that a patient says so. A repeated request changes nothing.</summary>
public sealed class RecordEvent(ClinicStore store, TimeProvider clock)
{
    internal const int LongestText = 2000;

    /// <param name="Event">Made by the client.</param>
    /// <param name="Treatment">The treatment it is laid to; null when to none of this clinic.</param>
    /// <param name="Sites">Ids of the sites concerned; none for the whole treatment.</param>
    public sealed record Request(
        AdverseEventId Event, PatientId Patient, TreatmentId? Treatment, string Kind, DateOnly Onset, EventSeverity Severity,
        bool Serious, string Description, IReadOnlyList<string>? Sites = null);

    public async Task<Result<AdverseEvent>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.RecordAdverseEvents) is { } notAllowed)
        {
            return notAllowed;
        }

        if ((IdMissing.Check(request.Event.Value, "Event") ?? Impossible(request)) is { } refusal)
        {
            return refusal;
        }

        return await store.WriteAsync<AdverseEvent>(by, (db, now) => Record(db, request, by, now, cancellation), cancellation);
    }

    private Refusal? Impossible(Request request)
    {
        if (AdverseEventKind.Find(request.Kind) is null)
        {
            return new KindUnknown();
        }

        if (request.Kind == "other" && string.IsNullOrWhiteSpace(request.Description))
        {
            return new DescriptionMissing();
        }

        if (request.Description.Trim().Length > LongestText)
        {
            return new DescriptionTooLong(request.Description.Trim().Length);
        }

        return request.Onset > clock.Today() ? new OnsetInFuture(request.Onset) : null;
    }

    private async Task<Change<AdverseEvent>> Record(ClinicDb db, Request request, Clinician by, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Set<AdverseEvent>().SingleOrDefaultAsync(e => e.Id == request.Event, cancellation) is { } done)
        {
            return Change.Unchanged(done);
        }

        if (!await db.Patients.AnyAsync(p => p.Id == request.Patient, cancellation))
        {
            return new PatientNotFound(request.Patient);
        }

        var sites = request.Sites ?? [];
        if (await AgainstTreatment(db, request, sites) is { } refusal)
        {
            return refusal;
        }

        var made = new AdverseEvent(request.Patient, request, string.Join(' ', sites), by, now);
        db.Add(made);
        return Change.Made(made, AuditAct.Of("adverse-event-recorded", "adverse-event", made.Id.Value, made.PatientId,
            new { made.Kind, treatment = made.TreatmentId?.Value, made.Onset, severity = made.Severity, made.Serious }));
    }

    private async Task<Refusal?> AgainstTreatment(ClinicDb db, Request request, IReadOnlyList<string> sites)
    {
        if (request.Treatment is not { } id)
        {
            return sites.Count == 0 ? null : new SiteNotGiven(sites[0]);
        }

        if (await TreatmentRecord.FindAsync(db, id) is not { } treatment || treatment.PatientId != request.Patient)
        {
            return new TreatmentNotFound(id);
        }

        var injected = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(treatment.StartedAt, clock.LocalTimeZone).DateTime);
        if (request.Onset < injected)
        {
            return new OnsetBeforeTreatment(request.Onset, injected);
        }

        return sites.FirstOrDefault(site => treatment.At(site) is null) is { } missing ? new SiteNotGiven(missing) : null;
    }

    public sealed record KindUnknown() : Refusal("event-kind-unknown", "Choose what happened from the list; \"Something else\" takes words of your own.", "Kind");

    public sealed record DescriptionMissing() : Refusal("description-missing", "Describe in words what happened.", "Description");

    public sealed record DescriptionTooLong(int Length) : Refusal(
        "description-too-long", FormattableString.Invariant($"The description has {Length} characters; at most {LongestText} fit."), "Description");

    public sealed record OnsetInFuture(DateOnly Onset) : Refusal(
        "onset-in-future", FormattableString.Invariant($"{Onset:yyyy-MM-dd} is in the future. Enter the day it began."), "Onset");

    public sealed record OnsetBeforeTreatment(DateOnly Onset, DateOnly Injected) : Refusal(
        "onset-before-treatment", FormattableString.Invariant($"It began on {Onset:yyyy-MM-dd}, before the injection on {Injected:yyyy-MM-dd}. Correct the day, or record it without a treatment."), "Onset");

    public sealed record SiteNotGiven(string SiteId) : Refusal(
        "site-not-given", $"Nothing was injected at site \"{SiteId}\" in this treatment. Choose sites that were given.", "Sites");
}
