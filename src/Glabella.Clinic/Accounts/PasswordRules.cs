using Microsoft.AspNetCore.Identity;

namespace Glabella.Clinic.Accounts;

/// <summary>A long password that is not the user's own name; no rules of composition, which only make people write passwords down (NIST SP 800-63B, 3.1.1.2).</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Shortest password. Assumed: above the 8 that NIST SP 800-63B-4 asks beside a second factor, until there is one.</summary>
    public const int Shortest = 12;

    private const int Longest = 256;
    private const int FewestDifferent = 5;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var refusal = Check(password, user.UserName ?? "");
        return Task.FromResult(refusal is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Message }));
    }

    internal static Refusal? Check(string? password, string userName)
    {
        if (password is null || password.Length < Shortest)
        {
            return new PasswordTooShort();
        }

        if (password.Length > Longest)
        {
            return new PasswordTooLong();
        }

        var guessable = password.Distinct().Count() < FewestDifferent
            || (userName.Length >= 3 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            || password.Contains("glabella", StringComparison.OrdinalIgnoreCase);
        return guessable ? new PasswordGuessable() : null;
    }

    public sealed record PasswordTooShort() : Refusal(
        "password-too-short", FormattableString.Invariant($"The password needs at least {Shortest} characters; a sentence is easy to remember."), "Password");

    public sealed record PasswordTooLong() : Refusal(
        "password-too-long", FormattableString.Invariant($"The password may have at most {Longest} characters."), "Password");

    public sealed record PasswordGuessable() : Refusal(
        "password-guessable", "The password is too easy to guess: it contains your user name or the program's, or only a few different characters.", "Password");
}
