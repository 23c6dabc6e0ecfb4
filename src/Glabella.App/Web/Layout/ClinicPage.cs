using Glabella.App.Web.Hosting;
using Glabella.Clinic.Accounts;
using Microsoft.AspNetCore.Components;

namespace Glabella.App.Web.Layout;

/// <summary>What each page of a signed-in clinician has at hand.</summary>
public abstract class ClinicPage : ComponentBase
{
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    protected TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    /// <summary>Who acts.</summary>
    protected Clinician By => SignedIn.Clinician(Http);

    protected CancellationToken Cancellation => Http.RequestAborted;

    protected DateTimeOffset Now => Clock.GetUtcNow();

    protected DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>Whether this request is a form being sent, so that a page need not load what it is about to leave.</summary>
    protected bool IsPost => HttpMethods.IsPost(Http.Request.Method);

    protected bool May(Duty duty) => Authority.Allows(By.Role, duty);
}
