using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.AdverseEvents;

/// <summary>Adds how an adverse event stands and what was done; a resolved state closes it.</summary>
public sealed class AddCourseEntry(ClinicStore store, TimeProvider clock)
{
    /// <param name="RequestId">Made by the client; a repeated request changes nothing.</param>
    /// <param name="Reopen">That a closed event is meant to go on.</param>
    public sealed record Request(AdverseEventId Event, Guid RequestId, DateOnly Date, EventState State, string Done, bool Reopen = false);

    public async Task<Result<AdverseEvent>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.RecordAdverseEvents) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.RequestId, "RequestId") is { } missing)
        {
            return missing;
        }

        return request.Done.Trim().Length is 0 or > RecordEvent.LongestText
            ? new DoneUnusable(request.Done.Trim().Length)
            : await store.WriteAsync<AdverseEvent>(by, (db, now) => Add(db, request, by, now, cancellation), cancellation);
    }

    private async Task<Change<AdverseEvent>> Add(ClinicDb db, Request request, Clinician by, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Set<AdverseEvent>().SingleOrDefaultAsync(e => e.Id == request.Event, cancellation) is not { } found)
        {
            return new EventNotFound(request.Event);
        }

        if (found.Course.Any(entry => entry.RequestId == request.RequestId))
        {
            return Change.Unchanged(found);
        }

        if (request.Date < found.Onset || request.Date > clock.Today())
        {
            return new DateImpossible(request.Date, found.Onset);
        }

        if (found.IsClosed && !request.Reopen)
        {
            return new EventClosed(found.Newest!.Date);
        }

        var entry = found.Add(request, by, now);
        db.Entry(entry).State = EntityState.Added;
        return Change.Made(found, AuditAct.Of(entry.Closes ? "adverse-event-closed" : "adverse-event-followed", "adverse-event", found.Id.Value, found.PatientId,
            new { entry.Number, entry.Date, state = entry.State }));
    }

    public sealed record DoneUnusable(int Length) : Refusal(
        "entry-text-unusable", Length == 0 ? "Write what was seen and done." : FormattableString.Invariant($"The text has {Length} characters; at most {RecordEvent.LongestText} fit."), "Done");

    public sealed record DateImpossible(DateOnly Date, DateOnly Onset) : Refusal(
        "entry-date-impossible", FormattableString.Invariant($"{Date:yyyy-MM-dd} cannot be: the event began on {Onset:yyyy-MM-dd}, and a day to come is not known yet."), "Date");

    public sealed record EventClosed(DateOnly Date) : Refusal(
        "event-closed", FormattableString.Invariant($"This event was closed on {Date:yyyy-MM-dd}. Tick \"open it again\" if it goes on."), "Reopen");
}
