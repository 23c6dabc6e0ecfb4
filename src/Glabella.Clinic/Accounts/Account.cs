using Microsoft.AspNetCore.Identity;

namespace Glabella.Clinic.Accounts;

/// <summary>What a clinician signs in with. ASP.NET Core Identity keeps the password hash, the lockout and later the second factor.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name shown and signed with, for example "Dr Adaeze Okafor".</summary>
    public required string DisplayName { get; set; }

    public required Role Role { get; set; }

    /// <summary>Since when it may not sign in; null while it may.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>The clinician this account speaks for.</summary>
    public Clinician ToClinician(string from) => new(new ClinicianId(Id), DisplayName, Role, from);

    // The new stamp ends the sessions that were opened with the former role.
    internal void Alter(Role role, DateTimeOffset? disabledAt)
    {
        (Role, DisabledAt) = (role, disabledAt);
        SecurityStamp = Guid.NewGuid().ToString("N");
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
