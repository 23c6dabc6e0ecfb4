using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;

namespace Glabella.Clinic.Accounts;

/// <summary>What a new account is made from.</summary>
public sealed partial record NewAccount(string UserName, string DisplayName, Role Role, string Password)
{
    private const int LongestName = 100;

    internal Refusal? Check()
    {
        if (!UserNames().IsMatch(UserName ?? ""))
        {
            return new UserNameUnusable();
        }

        if (string.IsNullOrWhiteSpace(DisplayName) || DisplayName.Trim().Length > LongestName)
        {
            return new DisplayNameUnusable();
        }

        if (!Enum.IsDefined(Role))
        {
            return new RoleUnknown();
        }

        return PasswordRules.Check(Password, UserName!);
    }

    /// <summary>The account as ASP.NET Core Identity stores it.</summary>
    internal Account Make()
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = UserName,
            NormalizedUserName = Normalize(UserName),
            DisplayName = DisplayName.Trim(),
            Role = Role,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        return account;
    }

    internal static string Normalize(string userName) => userName.ToUpperInvariant();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._\-]{1,39}\z")]
    private static partial Regex UserNames();

    public sealed record UserNameUnusable() : Refusal(
        "user-name-unusable", "A user name has 2 to 40 small letters, digits, dots, dashes or underscores, for example dr.okafor.", "UserName");

    public sealed record DisplayNameUnusable() : Refusal(
        "display-name-unusable", FormattableString.Invariant($"Enter the name to be shown and signed with, at most {LongestName} characters."), "DisplayName");

    public sealed record RoleUnknown() : Refusal("role-unknown", "Choose a role.", "Role");
}
