using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Accounts;

/// <summary>Creates the first account with the token of the set-up link, which works once.</summary>
public sealed class SetUpClinic(ClinicStore store)
{
    /// <param name="From">The remote address.</param>
    public sealed record Request(string Token, NewAccount Account, string From);

    public async Task<Result<Account>> Execute(Request request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Account.Check() is { } refusal)
        {
            return refusal;
        }

        var account = request.Account.Make();
        return await store.WriteAsync<Account>(account.ToClinician(request.From), (db, now) => SetUp(db, request.Token, account, now), cancellation);
    }

    /// <summary>Whether a link still works; lets the page say so before anything is typed.</summary>
    public Task<bool> IsOpen(string token, CancellationToken cancellation = default) =>
        store.ReadAsync(async db => await FindLink(db, token, cancellation) is not null && !await db.Users.AnyAsync(cancellation));

    private static async Task<Change<Account>> SetUp(ClinicDb db, string token, Account account, DateTimeOffset now)
    {
        var link = await FindLink(db, token, CancellationToken.None);
        if (link is null || await db.Users.AnyAsync())
        {
            return new LinkClosed();
        }

        link.Close(now);
        db.Users.Add(account);
        return Change.Made(account, AuditAct.Of("clinic-set-up", "account", account.Id, null,
            new { account.UserName, account.DisplayName, account.Role }));
    }

    private static Task<SetUpLink?> FindLink(ClinicDb db, string token, CancellationToken cancellation)
    {
        var hash = OfferSetUp.HashOf(token ?? "");
        return db.SetUpLinks.SingleOrDefaultAsync(l => l.TokenHash == hash && l.ClosedAt == null, cancellation);
    }

    public sealed record LinkClosed() : Refusal(
        "set-up-link-closed", "This set-up link is not valid, or was already used. Start Glabella again for a new one, or sign in.");
}
