using System.Security.Cryptography;
using System.Text;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Accounts;

/// <summary>Makes the one-time token of the set-up link while there is no account yet. An earlier unused link stops working.</summary>
public sealed class OfferSetUp(ClinicStore store)
{
    private const int TokenBytes = 32;

    /// <summary>The token for the link, or a refusal when the clinic already has an account.</summary>
    public Task<Result<string>> Execute(CancellationToken cancellation = default)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return store.WriteAsync<string>(Clinician.Program, (db, now) => Offer(db, token, now), cancellation);
    }

    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static async Task<Change<string>> Offer(ClinicDb db, string token, DateTimeOffset now)
    {
        if (await db.Users.AnyAsync())
        {
            return new AlreadySetUp();
        }

        foreach (var earlier in await db.SetUpLinks.Where(l => l.ClosedAt == null).ToListAsync())
        {
            earlier.Close(now);
        }

        var link = new SetUpLink(Guid.CreateVersion7(), HashOf(token), now);
        db.SetUpLinks.Add(link);
        return Change.Made(token, AuditAct.Of("set-up-offered", "set-up-link", link.Id, null, new { }));
    }

    public sealed record AlreadySetUp() : Refusal("already-set-up", "This clinic already has an account; sign in.");
}
