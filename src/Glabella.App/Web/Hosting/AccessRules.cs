using Glabella.App.Cli;
using Glabella.App.Web.Errors;
using Glabella.Clinic.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Identity;

namespace Glabella.App.Web.Hosting;

/// <summary>Who gets in, and what happens to who does not. Everything is closed unless a page opens it.</summary>
public static class AccessRules
{
    /// <summary>Idle time after which a clinician signs in again. The plan and treatment pages save as they go.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>How long a session may outlive a disabled account or a changed role.</summary>
    private static readonly TimeSpan StampAge = TimeSpan.FromMinutes(1);

    public static void AddAccessRules(this IServiceCollection services, ServeOptions serve)
    {
        services.AddDataProtection()
            .SetApplicationName("Glabella")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(serve.DataDirectory, "keys")));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StampAge);
        services.AddAuthorization(Configure);
        services.AddHttpContextAccessor();
        if (ListenAddress.IsLoopback(serve.Url))
        {
            // Another site's page must not reach this machine's clinic by a name that resolves to loopback.
            services.Configure<HostFilteringOptions>(options =>
            {
                options.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
                options.AllowEmptyHosts = false;
            });
        }

        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "glabella-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "glabella";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "to";
        options.Events.OnRedirectToAccessDenied = RefuseDuty;
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask; // the sign-in page does, and looks at the address first
        options.Events.OnRedirectToLogin = context => IsForProgram(context.Request)
            ? Answer(context, StatusCodes.Status401Unauthorized)
            : Redirect(context);
        options.Events.OnValidatePrincipal = SignInAge.RefuseOldAsync;
    }

    private static void Configure(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.DefaultPolicy = signedIn;
        options.FallbackPolicy = signedIn;
        foreach (var duty in Enum.GetValues<Duty>())
        {
            var roles = Enum.GetValues<Role>().Where(role => Authority.Allows(role, duty)).Select(role => role.ToString());
            options.AddPolicy(MayAttribute.PolicyOf(duty), policy => policy.RequireAuthenticatedUser().RequireRole(roles));
        }
    }

    private static bool IsForProgram(HttpRequest request) => request.Path.StartsWithSegments("/api");

    private static Task RefuseDuty(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<MayAttribute>() is { } may)
        {
            context.HttpContext.Features.Set(new RefusedDuty(may.Duty));
        }

        return Answer(context, StatusCodes.Status403Forbidden);
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
