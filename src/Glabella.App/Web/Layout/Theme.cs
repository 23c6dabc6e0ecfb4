using Glabella.App.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Glabella.App.Web.Layout;

/// <summary>Light, dark, or as the system has it: a cookie, so that the page arrives in the right colours.</summary>
public static class Theme
{
    private const string Cookie = "glabella-theme";

    /// <summary>What the clinician chose: light, dark or system.</summary>
    public static string Choice(HttpContext http) =>
        http.Request.Cookies[Cookie] is "light" or "dark" ? http.Request.Cookies[Cookie]! : "system";

    /// <summary>The colours the page is sent in. The system's own are known only in the browser (theme.js).</summary>
    public static string Of(HttpContext http) => Choice(http) is "dark" ? "dark" : "light";

    public static void MapTheme(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/theme", (HttpContext http, [FromForm] string? choice, [FromForm] string? back) =>
        {
            http.Response.Cookies.Append(Cookie, choice is "light" or "dark" ? choice : "system", new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(400),
                IsEssential = true,
            });
            return Results.LocalRedirect(LocalUrl.Or(back, "/"));
        }).AllowAnonymous();
}
