using System.Security.Claims;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Web.Hosting;

/// <summary>The clinician behind a request.</summary>
public static class SignedIn
{
    /// <summary>The clinician, with the remote address for the audit trail.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks its policy.</exception>
    public static Clinician Clinician(HttpContext http) =>
        ClinicianOrNull(http) ?? throw new InvalidOperationException($"Nobody is signed in at {http.Request.Path}.");

    public static Clinician? ClinicianOrNull(HttpContext http)
    {
        var user = http.User;
        var isKnown = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            & Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role);
        return user.Identity?.IsAuthenticated == true && isKnown
            ? new Clinician(new ClinicianId(id), user.FindFirstValue(ClaimTypes.GivenName) ?? "", role, RemoteAddress(http))
            : null;
    }

    public static string RemoteAddress(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
