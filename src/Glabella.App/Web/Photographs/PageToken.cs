using Glabella.Clinic;
using Microsoft.AspNetCore.Antiforgery;

namespace Glabella.App.Web.Photographs;

/// <summary>Lets a request in only with the token of a page that was served to the same clinician.</summary>
internal static class PageToken
{
    public static async ValueTask<object?> RequireAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Refusals.Answer(new NoToken());
    }

    private sealed record NoToken() : Refusal("page-too-old", "This page is from an earlier sign-in. Load it again and choose the picture once more.");
}
