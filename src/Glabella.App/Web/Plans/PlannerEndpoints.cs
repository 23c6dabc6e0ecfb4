using Glabella.App.Web.Hosting;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Microsoft.AspNetCore.Antiforgery;

namespace Glabella.App.Web.Plans;

/// <summary>The planner's JSON: load, save, predict, and the questions about points of the face.</summary>
internal static class PlannerEndpoints
{
    /// <summary>The name of the header in which a page's script sends its antiforgery token.</summary>
    public const string TokenHeader = "RequestVerificationToken";

    public static void AddPlanner(this IServiceCollection services)
    {
        services.AddScoped<PlannerSession>();
    }

    public static void MapPlanner(this IEndpointRouteBuilder app)
    {
        var plan = app.MapGroup("/api/plans/{id:guid}");
        plan.MapGet("", LoadAsync).WithMetadata(new MayAttribute(Duty.ReadRecords));

        var drafting = plan.MapGroup("").WithMetadata(new MayAttribute(Duty.DraftPlans)).AddEndpointFilter(RequireTokenAsync);
        drafting.MapPut("", SaveAsync);
        drafting.MapPost("/evaluate", EvaluateAsync);
        drafting.MapPost("/fit", FitAsync);
        drafting.MapPost("/mirror", MirrorAsync);
        drafting.MapPost("/locate", LocateAsync);
    }

    private static async Task<IResult> LoadAsync(Guid id, PlannerSession session, CancellationToken cancellation) =>
        PlannerJson.AnswerOrRefuse(await session.StateAsync(new PlanId(id), cancellation));

    private static Task<IResult> SaveAsync(Guid id, HttpRequest http, PlannerSession session, SavePlan save, CancellationToken cancellation) =>
        AnswerAsync<SaveRequest>(id, http, session, async (request, open) =>
        {
            var content = PlanReader.Read(request.Content, open.Atlas);
            if (!content.Succeeded)
            {
                return PlannerJson.Refuse(content.Refusal);
            }

            var saved = await save.Execute(
                new(open.Sheet.Plan.Id, request.BaseRevision, content.Value, request.RequestId), session.By, cancellation);
            return saved.Succeeded
                ? await LoadAsync(id, session, cancellation)
                : PlannerJson.Refuse(saved.Refusal);
        }, cancellation);

    private static Task<IResult> EvaluateAsync(Guid id, HttpRequest http, PlannerSession session, CancellationToken cancellation) =>
        AnswerAsync<EvaluateRequest>(id, http, session, async (request, open) =>
        {
            var content = PlanReader.Read(request.Content, open.Atlas);
            return content.Succeeded
                ? PlannerJson.AnswerOrRefuse(await session.EvaluateAsync(open, content.Value, cancellation))
                : PlannerJson.Refuse(content.Refusal);
        }, cancellation);

    private static Task<IResult> FitAsync(Guid id, HttpRequest http, PlannerSession session, CancellationToken cancellation) =>
        AnswerAsync<FitRequest>(id, http, session, (request, open) =>
            Task.FromResult(PlannerJson.AnswerOrRefuse(SitePlanning.Fit(request, open.Atlas))), cancellation);

    private static Task<IResult> MirrorAsync(Guid id, HttpRequest http, PlannerSession session, CancellationToken cancellation) =>
        AnswerAsync<MirrorRequest>(id, http, session, (request, open) =>
            Task.FromResult(PlannerJson.AnswerOrRefuse(SitePlanning.Mirror(request.Site, open.Sheet.Content.Product, open.Atlas))), cancellation);

    private static Task<IResult> LocateAsync(Guid id, HttpRequest http, PlannerSession session, CancellationToken cancellation) =>
        AnswerAsync<LocateRequest>(id, http, session, (request, open) =>
            Task.FromResult(PlannerJson.AnswerOrRefuse(SitePlanning.Locate(request, open.Atlas))), cancellation);

    /// <summary>Opens the plan, reads the body strictly, and lets the endpoint answer.</summary>
    private static async Task<IResult> AnswerAsync<T>(
        Guid id, HttpRequest http, PlannerSession session, Func<T, PlannerSession.Opened, Task<IResult>> answer, CancellationToken cancellation)
    {
        var body = await PlannerJson.ReadAsync<T>(http, cancellation);
        if (!body.Succeeded)
        {
            return PlannerJson.Refuse(body.Refusal);
        }

        var opened = await session.OpenAsync(new PlanId(id), cancellation);
        return opened.Succeeded ? await answer(body.Value, opened.Value) : PlannerJson.Refuse(opened.Refusal);
    }

    private static async ValueTask<object?> RequireTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : PlannerJson.Refuse(new NoToken());
    }

    private sealed record NoToken() : Refusal(
        "page-too-old", "This page is from an earlier sign-in. Reload it; what you changed is kept in this browser.", TokenHeader);
}
