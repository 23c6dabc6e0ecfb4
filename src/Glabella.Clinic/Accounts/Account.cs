using Microsoft.AspNetCore.Identity;

namespace Glabella.Clinic.Accounts;

/// <summary>What a clinician signs in with. ASP.NET Core Identity keeps the password hash, the lockout and later the second factor.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name shown and signed with, for example "Dr Adaeze Okafor".</summary>
    public required string DisplayName { get; set; }

    public required Role Role { get; set; }

    /// <summary>The clinician this account speaks for.</summary>
    public Clinician ToClinician(string from) => new(new ClinicianId(Id), DisplayName, Role, from);
}
