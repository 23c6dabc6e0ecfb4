using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Appointments;

/// <summary>Closes one's own calendar address; whoever had it sees nothing from then on.</summary>
public sealed class CloseCalendarFeed(ClinicStore store)
{
    /// <summary>How many were open.</summary>
    public async Task<Result<int>> Execute(Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.WriteAsync<int>(by, async (db, now) =>
        {
            var closed = await CloseAllAsync(db, by.Id, now);
            return closed is [var first, ..]
                ? Change.Made(closed.Count, AuditAct.Of("calendar-feed-closed", "calendar-feed", first.Id, null, new { }))
                : Change.Unchanged(0);
        }, cancellation);
    }

    internal static async Task<IReadOnlyList<CalendarFeed>> CloseAllAsync(ClinicDb db, ClinicianId clinician, DateTimeOffset now)
    {
        var open = await db.Set<CalendarFeed>().Where(f => f.ClinicianId == clinician && f.ClosedAt == null).ToListAsync();
        open.ForEach(feed => feed.Close(now));
        return open;
    }
}
