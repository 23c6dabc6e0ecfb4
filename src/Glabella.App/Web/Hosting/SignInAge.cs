using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Glabella.App.Web.Hosting;

/// <summary>However busy a session is, it ends twelve hours after its password was typed (NIST SP 800-63B-4, AAL2).</summary>
public static class SignInAge
{
    private const string SignedInAt = "signed-in-at";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The properties of a sign-in that happens now.</summary>
    public static AuthenticationProperties Start(TimeProvider clock)
    {
        var properties = new AuthenticationProperties { IsPersistent = false };
        properties.Items[SignedInAt] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        return properties;
    }

    public static async Task RefuseOldAsync(CookieValidatePrincipalContext context)
    {
        var clock = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        var written = context.Properties.Items.TryGetValue(SignedInAt, out var text) ? text : null;
        var isFresh = DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, out var at) && clock.GetUtcNow() - at < Longest;
        if (!isFresh)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        // Also ends sessions of accounts that were locked, changed or removed meanwhile.
        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}
