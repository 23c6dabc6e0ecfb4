using Glabella.App.Web.Hosting;
using Glabella.App.Web.Plans.Proposals;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;

namespace Glabella.App.Web.Plans;

/// <summary>The planner's JSON: load, save, predict, and the questions about points of the face.</summary>
internal static class PlannerEndpoints
{
    public static void AddPlanner(this IServiceCollection services)
    {
        services.AddScoped<PlannerSession>();
        services.AddProposals();
    }

    public static void MapPlanner(this IEndpointRouteBuilder app)
    {
        var plan = app.MapGroup("/api/plans/{id:guid}");
        plan.MapGet("", LoadAsync).WithMetadata(new MayAttribute(Duty.ReadRecords));

        var drafting = plan.MapGroup("").WithMetadata(new MayAttribute(Duty.DraftPlans)).AddEndpointFilter(PageToken.RequireAsync);
        drafting.MapPut("", SaveAsync);
        drafting.MapPost("/evaluate", EvaluateAsync);
        drafting.MapPost("/fit", FitAsync);
        drafting.MapPost("/mirror", MirrorAsync);
        drafting.MapPost("/locate", LocateAsync);
        drafting.MapProposals();
    }

    private static async Task<IResult> LoadAsync(Guid id, PlannerSession session, CancellationToken cancellation) =>
        PlannerJson.AnswerOrRefuse(await session.StateAsync(new PlanId(id), cancellation));

    private static Task<IResult> SaveAsync(Guid id, HttpRequest http, PlannerSession session, SavePlan save, CancellationToken cancellation) =>
        AnswerAsync<SaveRequest>(id, http, session, async (request, open) =>
        {
            var content = PlanReader.Read(request.Content, open.Atlas);
            if (!content.Succeeded)
            {
                return Refusals.Answer(content.Refusal);
            }

            var saved = await save.Execute(
                new(open.Sheet.Plan.Id, request.BaseRevision, content.Value, request.RequestId), session.By, cancellation);
            return saved.Succeeded
                ? await LoadAsync(id, session, cancellation)
                : Refusals.Answer(saved.Refusal);
        }, cancellation);

    private static Task<IResult> EvaluateAsync(Guid id, HttpRequest http, PlannerSession session, CancellationToken cancellation) =>
        AnswerAsync<EvaluateRequest>(id, http, session, async (request, open) =>
        {
            var content = PlanReader.Read(request.Content, open.Atlas);
            return content.Succeeded
                ? PlannerJson.AnswerOrRefuse(await session.EvaluateAsync(open, content.Value, cancellation))
                : Refusals.Answer(content.Refusal);
        }, cancellation);

    private static Task<IResult> FitAsync(Guid id, HttpRequest http, PlannerSession session, CancellationToken cancellation) =>
        AnswerAsync<FitRequest>(id, http, session, async (request, open) =>
            PlannerJson.AnswerOrRefuse(await session.FitAsync(request, open, cancellation)), cancellation);

    private static Task<IResult> MirrorAsync(Guid id, HttpRequest http, PlannerSession session, CancellationToken cancellation) =>
        AnswerAsync<MirrorRequest>(id, http, session, (request, open) =>
            Task.FromResult(PlannerJson.AnswerOrRefuse(SitePlanning.Mirror(request.Site, open.Sheet.Content.Product, open.Atlas))), cancellation);

    private static Task<IResult> LocateAsync(Guid id, HttpRequest http, PlannerSession session, CancellationToken cancellation) =>
        AnswerAsync<LocateRequest>(id, http, session, (request, open) =>
            Task.FromResult(PlannerJson.AnswerOrRefuse(SitePlanning.Locate(request, open.Atlas))), cancellation);

    /// <summary>Opens the plan, reads the body strictly, and lets the endpoint answer.</summary>
    internal static async Task<IResult> AnswerAsync<T>(
        Guid id, HttpRequest http, PlannerSession session, Func<T, PlannerSession.Opened, Task<IResult>> answer, CancellationToken cancellation)
    {
        var body = await PlannerJson.ReadAsync<T>(http, cancellation);
        if (!body.Succeeded)
        {
            return Refusals.Answer(body.Refusal);
        }

        var opened = await session.OpenAsync(new PlanId(id), cancellation);
        return opened.Succeeded ? await answer(body.Value, opened.Value) : Refusals.Answer(opened.Refusal);
    }
}
