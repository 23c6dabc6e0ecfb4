using Microsoft.AspNetCore.Diagnostics;

namespace Glabella.App.Web.Errors;

/// <summary>Sends answers that failed and have no body to a page that says what happened and where to go.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            pages => pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true));
        app.Use((context, next) =>
        {
            var fails = context.Features.Get<IStatusCodeReExecuteFeature>() is not null
                || context.Features.Get<IExceptionHandlerFeature>() is not null;
            if (fails)
            {
                context.Request.Method = HttpMethods.Get; // the error page is shown, never posted to
            }

            return next(context);
        });
    }
}
