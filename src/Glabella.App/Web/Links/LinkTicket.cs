using Glabella.Clinic.Links;
using Microsoft.AspNetCore.DataProtection;

namespace Glabella.App.Web.Links;

/// <summary>
/// What a patient's browser holds instead of the token: which link it has opened, and whether the birth date was matched.
/// A cookie for <c>/p</c> alone, sealed and short-lived; it signs nobody in.
/// </summary>
public sealed class LinkTicket(IDataProtectionProvider protection)
{
    private const string Cookie = "glabella-link";

    /// <summary>Assumed: longer than anyone fills in a form, shorter than a tablet lies about.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Glabella.PatientLink").ToTimeLimitedDataProtector();

    /// <param name="IsMatched">Whether the birth date was given here.</param>
    public sealed record Held(PatientLinkId Link, bool IsMatched);

    public void Give(HttpContext http, PatientLinkId link, bool isMatched)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Append(Cookie, _seal.Protect($"{link}|{(isMatched ? "matched" : "opened")}", Life), Options(http));
    }

    public void Take(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Delete(Cookie, Options(http));
    }

    /// <summary>What this browser holds; null when nothing, or nothing that we sealed, or too old.</summary>
    public Held? Read(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        try
        {
            var parts = http.Request.Cookies[Cookie] is { Length: > 0 } sealedText ? _seal.Unprotect(sealedText).Split('|') : [];
            return parts.Length == 2 && Guid.TryParse(parts[0], out var link) ? new Held(new PatientLinkId(link), parts[1] == "matched") : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        Path = "/p",
        HttpOnly = true,
        IsEssential = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax, // a link is followed from a message
    };
}
