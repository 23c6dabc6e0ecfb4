using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Glabella.Clinic.Accounts;

/// <summary>Between the signed-in principal of a request and the <see cref="Clinician"/> the slices take.</summary>
public sealed class ClinicianPrincipal(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    private const string DisplayName = "glabella:display-name";

    /// <summary>The clinician a principal speaks for, or null when it is not signed in.</summary>
    /// <param name="from">The remote address, for the audit trail.</param>
    public static Clinician? Read(ClaimsPrincipal principal, string from)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            && principal.FindFirstValue(DisplayName) is { } name
            ? new Clinician(new ClinicianId(id), name, role, from)
            : null;
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(identity.RoleClaimType, user.Role.ToString()));
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        return identity;
    }
}
