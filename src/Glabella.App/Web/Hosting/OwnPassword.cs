using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Glabella.App.Web.Hosting;

/// <summary>Asks for the password of the one who is signed in once more, before something is signed.</summary>
internal static class OwnPassword
{
    /// <summary>Null when it is right.</summary>
    public static async Task<Refusal?> CheckAsync(HttpContext http, UserManager<Account> accounts, SignInManager<Account> signIns, string? password)
    {
        var account = await accounts.GetUserAsync(http.User) ?? throw new InvalidOperationException("The signed-in account is gone.");
        var attempt = await signIns.CheckAsync(account, password);
        return attempt switch
        {
            { Succeeded: true } => null,
            { IsLockedOut: true } => new PasswordWrong("Too many wrong passwords: this account is locked for a few minutes. Nothing was signed."),
            _ => new PasswordWrong(string.IsNullOrEmpty(password) ? "Enter your password again to sign." : "This is not your password. Nothing was signed."),
        };
    }

    internal sealed record PasswordWrong(string Why) : Refusal("password-wrong", Why, "Password");
}
