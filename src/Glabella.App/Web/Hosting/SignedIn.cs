using Glabella.Clinic.Accounts;

namespace Glabella.App.Web.Hosting;

/// <summary>The clinician behind a request.</summary>
public static class SignedIn
{
    /// <summary>The clinician, with the remote address for the audit trail.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks its policy.</exception>
    public static Clinician Clinician(HttpContext http) =>
        ClinicianOrNull(http) ?? throw new InvalidOperationException($"Nobody is signed in at {http.Request.Path}.");

    public static Clinician? ClinicianOrNull(HttpContext http) => ClinicianPrincipal.Read(http.User, RemoteAddress(http));

    public static string RemoteAddress(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
