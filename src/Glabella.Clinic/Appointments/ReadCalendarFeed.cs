using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Appointments;

/// <summary>What a calendar program gets at an open address: the clinician's appointments, patients by number alone.</summary>
public sealed class ReadCalendarFeed(ClinicStore store)
{
    /// <summary>Assumed: what a calendar shows around today.</summary>
    private const int DaysBack = 30, DaysAhead = 370;

    /// <summary>The calendar as iCalendar text, or that there is none at this address.</summary>
    public async Task<Result<string>> Execute(string token, CancellationToken cancellation = default)
    {
        var hash = OpenCalendarFeed.HashOf(token ?? "");
        var (from, until) = (store.Now.AddDays(-DaysBack), store.Now.AddDays(DaysAhead));
        return await store.ReadAsync<Result<string>>(async db =>
        {
            var feed = await db.Set<CalendarFeed>().SingleOrDefaultAsync(f => f.TokenHash == hash && f.ClosedAt == null, cancellation);
            if (feed is null || !await db.Users.AnyAsync(u => u.Id == feed.ClinicianId.Value && u.DisabledAt == null, cancellation))
            {
                return new FeedClosed();
            }

            var lines = await ListAppointments.LinesAsync(
                db, db.Set<Appointment>().Where(a => a.ClinicianId == feed.ClinicianId && a.Start >= from && a.Start < until), cancellation);
            return CalendarText.Write([.. lines.Select(CalendarEvent.Of)]);
        });
    }

    public sealed record FeedClosed() : Refusal("calendar-feed-closed", "There is no calendar at this address. Make a new address on the page of appointments.");
}
