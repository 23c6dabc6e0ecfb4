using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Accounts;

/// <summary>Changes the role of an account, disables it or enables it again. Accounts are never removed: what they did keeps its name.</summary>
public sealed class ChangeAccount(ClinicStore store)
{
    public sealed record Request(ClinicianId Clinician, Role Role, bool Enabled);

    public async Task<Result<Account>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.KeepAccounts) is { } notAllowed)
        {
            return notAllowed;
        }

        return Enum.IsDefined(request.Role)
            ? await store.WriteAsync(by, (db, now) => Alter(db, request, by, now), cancellation)
            : new NewAccount.RoleUnknown();
    }

    private static async Task<Change<Account>> Alter(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var account = await db.Users.SingleOrDefaultAsync(u => u.Id == request.Clinician.Value);
        if (account is null)
        {
            return new ClinicianNotFound(request.Clinician);
        }

        var enabled = account.DisabledAt is null;
        if ((account.Role, enabled) == (request.Role, request.Enabled))
        {
            return Change.Unchanged(account);
        }

        if (request.Clinician == by.Id)
        {
            return new OwnAccount();
        }

        var before = account.Role;
        account.Alter(request.Role, request.Enabled ? null : account.DisabledAt ?? now);
        return Change.Made(account, AuditAct.Of(
            enabled == request.Enabled ? "account-role-changed" : request.Enabled ? "account-enabled" : "account-disabled", "account", account.Id, null,
            new { account.UserName, role = request.Role, before, request.Enabled }));
    }

    // Whoever keeps accounts cannot shut themselves out, so there is always one left who can.
    public sealed record OwnAccount() : Refusal(
        "own-account", "You cannot change the role of your own account or disable it; another manager can.", "Clinician");
}
