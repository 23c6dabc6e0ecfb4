using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;

namespace Glabella.App.Web.Errors;

/// <summary>Sends answers that failed and have no body to a page that says what happened and where to go.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            pages =>
            {
                pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
                pages.Use(FindAnswerAsync);
            });
        app.Use((context, next) =>
        {
            if (IsErrorPage(context))
            {
                context.Request.Method = HttpMethods.Get; // the error page is shown, never posted to
            }

            return next(context);
        });
    }

    /// <summary>Gives an answer to requests that the framework leaves without one.</summary>
    private static async Task FindAnswerAsync(HttpContext context, RequestDelegate next)
    {
        var isForm = HttpMethods.IsPost(context.Request.Method) && !IsErrorPage(context);
        try
        {
            await next(context);
        }
        catch (InvalidOperationException mistyped) when (IsOfAddress(mistyped) && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (isForm && context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest })
        {
            AnswerForm(context);
        }
    }

    private static void AnswerForm(HttpContext context)
    {
        var response = context.Response;
        if (context.Features.Get<IAntiforgeryValidationFeature>()?.IsValid != true)
        {
            response.ContentType = null; // else the error page takes the empty answer for a full one
            return;
        }

        // A genuine form that its page no longer has, as after a double click or a lost answer: show how things stand now.
        var (sentOn, here) = (response.Headers.Location.ToString(), context.Request.GetEncodedPathAndQuery());
        response.Clear();
        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = sentOn.Length > 0 ? sentOn : here;
    }

    /// <summary>Whether a page could not read its part of the query; the framework has no type for it (ErrorPagesTests would notice another text).</summary>
    private static bool IsOfAddress(InvalidOperationException exception) =>
        exception.Message.StartsWith("Cannot parse the value", StringComparison.Ordinal);

    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
