using Glabella.Clinic;
using Microsoft.AspNetCore.Antiforgery;

namespace Glabella.App.Web.Hosting;

/// <summary>Lets a script's request in only with the antiforgery token of a page that was served to the same clinician.</summary>
internal static class PageToken
{
    /// <summary>The name of the header in which a page's script sends its token.</summary>
    public const string Header = "RequestVerificationToken";

    public static async ValueTask<object?> RequireAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Refusals.Answer(new Missing());
    }

    internal sealed record Missing() : Refusal(
        "page-too-old", "This page is from an earlier sign-in. Reload it; changes to a plan are kept in this browser, a picture is chosen once more.", Header);
}
