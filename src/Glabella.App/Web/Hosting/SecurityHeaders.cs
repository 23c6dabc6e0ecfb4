namespace Glabella.App.Web.Hosting;

/// <summary>Writes the security headers on every answer, errors and static files included.</summary>
/// <remarks>A page that needs more than the strict default says so with <see cref="PageNeedsAttribute"/>.</remarks>
public static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(HttpContext context)
    {
        var needs = context.GetEndpoint()?.Metadata.GetMetadata<PageNeedsAttribute>() ?? PageNeedsAttribute.Nothing;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = needs.ContentSecurityPolicy();
        headers["Permissions-Policy"] = needs.PermissionsPolicy();
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = needs.FramedBySelf ? "SAMEORIGIN" : "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}
