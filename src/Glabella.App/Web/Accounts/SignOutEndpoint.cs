using Glabella.App.Web.Hosting;
using Glabella.Clinic.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Glabella.App.Web.Accounts;

/// <summary>Ends a session.</summary>
public static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (HttpContext http, SignInManager<Account> signIns, UserManager<Account> accounts, RecordSignIn record, [FromForm] string? then) =>
        {
            var account = await accounts.GetUserAsync(http.User);
            await signIns.SignOutAsync();
            await record.Execute(new RecordSignIn.Request(account?.UserName ?? "", SignInOutcome.SignedOut, SignedIn.RemoteAddress(http)));
            return Results.LocalRedirect(LocalUrl.Or(then, "/sign-in"));
        }).RequireAuthorization();
}
