using Glabella.App.Web.Hosting;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Microsoft.AspNetCore.Identity;

namespace Glabella.App.Web.Inventory;

/// <summary>The witness of a discard as typed: a name, or a colleague's user name and password, tried as at sign-in with its lock-out.</summary>
public sealed class WitnessCheck(UserManager<Account> users, SignInManager<Account> signIn)
{
    /// <summary>The witness to record; null when nothing was typed.</summary>
    public async Task<Result<Witness?>> ReadAsync(WitnessRule rule, string? name, string? password, string from)
    {
        var typed = (name ?? "").Trim();
        if (rule != WitnessRule.Account || typed.Length == 0)
        {
            return typed.Length == 0 ? null as Witness : new Witness(typed);
        }

        var account = await users.FindByNameAsync(typed);
        var tried = account is null ? SignInResult.Failed : await signIn.CheckAsync(account, password);
        if (!tried.Succeeded)
        {
            return tried.IsLockedOut ? new Locked(typed) : new Unconfirmed();
        }

        var witness = account!.ToClinician(from);
        return new Witness(witness.Name, witness.Id);
    }

    public sealed record Unconfirmed() : Refusal("witness-unconfirmed", "User name or password of the witness is wrong. The witness types their own.", "Witness");

    public sealed record Locked(string UserName) : Refusal(
        "witness-locked", $"The account {UserName} is locked after several wrong passwords. Wait five minutes or ask another colleague.", "Witness");
}
