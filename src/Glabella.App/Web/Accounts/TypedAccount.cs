using Glabella.Clinic;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Web.Accounts;

/// <summary>The fields of a new account as typed.</summary>
public sealed class TypedAccount
{
    public string? DisplayName { get; set; }

    public string? UserName { get; set; }

    public string? Role { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    /// <summary>The account asked for, or what is wrong before the record is asked.</summary>
    public Result<NewAccount> Read()
    {
        if (Password != Again)
        {
            return new PasswordsDiffer();
        }

        return Enum.TryParse<Role>(Role, out var role) && Enum.IsDefined(role)
            ? new NewAccount((UserName ?? "").Trim(), DisplayName ?? "", role, Password ?? "")
            : new RoleMissing();
    }

    public sealed record PasswordsDiffer() : Refusal("passwords-differ", "The two passwords are not the same; type both again.", nameof(Again));

    public sealed record RoleMissing() : Refusal("role-missing", "Choose a role.", nameof(Role));
}
