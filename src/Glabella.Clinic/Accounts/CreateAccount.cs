using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Accounts;

/// <summary>Creates an account for a further clinician.</summary>
public sealed class CreateAccount(ClinicStore store)
{
    public sealed record Request(NewAccount Account);

    public async Task<Result<Account>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.KeepAccounts) is { } notAllowed)
        {
            return notAllowed;
        }

        if (request.Account.Check() is { } refusal)
        {
            return refusal;
        }

        var account = request.Account.Make();
        return await store.WriteAsync<Account>(by, (db, _) => Create(db, account), cancellation);
    }

    private static async Task<Change<Account>> Create(ClinicDb db, Account account)
    {
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == account.NormalizedUserName))
        {
            return new UserNameTaken(account.UserName!);
        }

        db.Users.Add(account);
        return Change.Made(account, AuditAct.Of("account-created", "account", account.Id, null,
            new { account.UserName, account.DisplayName, account.Role }));
    }

    public sealed record UserNameTaken(string UserName) : Refusal("user-name-taken", $"The user name {UserName} is already in use.", "UserName");
}
