using System.Security.Cryptography;
using System.Text;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Appointments;

/// <summary>Gives the one who is signed in an address for their calendar program; an earlier one stops working. Shown once: only its hash is kept.</summary>
public sealed class OpenCalendarFeed(ClinicStore store)
{
    private const int TokenBytes = 32;

    /// <summary>The secret part of the address.</summary>
    public async Task<Result<string>> Execute(Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return await store.WriteAsync<string>(by, async (db, now) =>
        {
            await CloseCalendarFeed.CloseAllAsync(db, by.Id, now);
            var feed = new CalendarFeed(Guid.CreateVersion7(), by.Id, HashOf(token), now);
            db.Add(feed);
            return Change.Made(token, AuditAct.Of("calendar-feed-opened", "calendar-feed", feed.Id, null, new { }));
        }, cancellation);
    }

    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
