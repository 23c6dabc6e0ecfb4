using Glabella.Clinic.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Glabella.App.Web.Hosting;

/// <summary>Checks a password as Identity does, and once more where another request came between.</summary>
internal static class PasswordCheck
{
    /// <summary>
    /// A right password sets the count of wrong ones back to nothing. When a wrong one is typed for the same account at that moment, the change collides and
    /// Identity calls the right password wrong: then the account is read anew and looked at again.
    /// </summary>
    public static async Task<SignInResult> CheckAsync(this SignInManager<Account> signIns, Account account, string? password)
    {
        var attempt = await signIns.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        if (attempt.Succeeded || attempt.IsLockedOut || !await signIns.UserManager.CheckPasswordAsync(account, password ?? ""))
        {
            return attempt;
        }

        await using var scope = signIns.Context.RequestServices.CreateAsyncScope();
        var again = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        return await again.UserManager.FindByIdAsync(account.Id.ToString()) is { } fresh
            ? await again.CheckPasswordSignInAsync(fresh, password ?? "", lockoutOnFailure: true)
            : attempt;
    }
}
