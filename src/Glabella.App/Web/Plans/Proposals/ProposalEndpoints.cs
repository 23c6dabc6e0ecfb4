using System.Diagnostics;
using Glabella.App.Web.Hosting;
using Glabella.Clinic;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>The planner's questions about wishes: propose, judge the plan on the screen, say what a site is for, name what cannot both hold.</summary>
internal static class ProposalEndpoints
{
    /// <summary>So long a request waits for an answer before it tells how far it is.</summary>
    private static readonly TimeSpan ShortWait = TimeSpan.FromMilliseconds(250);

    public static void AddProposals(this IServiceCollection services)
    {
        services.AddSingleton<PlanningFaces>();
        services.AddSingleton<OpenPlans>();
        services.AddSingleton<ProposalDesk>();
        services.AddSingleton<ProposalQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<ProposalQueue>());
    }

    public static void MapProposals(this RouteGroupBuilder drafting)
    {
        drafting.MapGet("/wishes", WishesAsync);
        drafting.MapPost("/propose", ProposeAsync);
        drafting.MapPost("/conflicts", ConflictsAsync);
        drafting.MapGet("/propose/{job:guid}", JobAsync);
        drafting.MapDelete("/propose/{job:guid}", Cancel);
        drafting.MapPost("/robust", RobustAsync);
        drafting.MapPost("/slips", EffectsAsync);
    }

    private static async Task<IResult> WishesAsync(Guid id, PlannerSession session, ShowPatient patients, ProposalDesk desk, CancellationToken cancellation)
    {
        var opened = await session.OpenAsync(new PlanId(id), cancellation);
        if (!opened.Succeeded)
        {
            return Refusals.Answer(opened.Refusal);
        }

        var chart = await patients.Execute(new(opened.Value.Sheet.Patient.Id), session.By, cancellation);
        if (!chart.Succeeded)
        {
            return Refusals.Answer(chart.Refusal);
        }

        desk.Prepare(opened.Value);
        return PlannerJson.Answer(new WishesState(
            WishChoices.Styles, WishChoices.Areas, WishChoices.All, WishChoices.Last(chart.Value.Treatments, chart.Value.Plans, opened.Value)));
    }

    private static Task<IResult> ProposeAsync(Guid id, HttpRequest http, PlannerSession session, ProposalDesk desk, ProposalQueue queue, CancellationToken cancellation) =>
        PlannerEndpoints.AnswerAsync<ProposeRequest>(id, http, session, (request, open) =>
            StartedAsync(desk.Propose(KeyOf(id, session), open, request), queue, cancellation), cancellation);

    private static Task<IResult> ConflictsAsync(Guid id, HttpRequest http, PlannerSession session, ProposalDesk desk, ProposalQueue queue, CancellationToken cancellation) =>
        PlannerEndpoints.AnswerAsync<ProposeRequest>(id, http, session, (request, open) =>
            StartedAsync(desk.FindConflicts(KeyOf(id, session), open, request), queue, cancellation), cancellation);

    private static async Task<IResult> JobAsync(Guid id, Guid job, PlannerSession session, ProposalQueue queue, CancellationToken cancellation) =>
        queue.Find(job, KeyOf(id, session)) is { } found
            ? await ToldAsync(found, queue, cancellation)
            : Refusals.Answer(new NoSuchProposal());

    private static IResult Cancel(Guid id, Guid job, PlannerSession session, ProposalQueue queue)
    {
        if (queue.Find(job, KeyOf(id, session)) is not { } found)
        {
            return Refusals.Answer(new NoSuchProposal());
        }

        queue.Cancel(found);
        return PlannerJson.Answer(Told(found, queue));
    }

    private static Task<IResult> RobustAsync(Guid id, HttpRequest http, HttpResponse answer, PlannerSession session, ProposalDesk desk, CancellationToken cancellation)
    {
        var arrived = Stopwatch.GetTimestamp();
        return PlannerEndpoints.AnswerAsync<RobustRequest>(id, http, session, (request, open) =>
        {
            var read = Stopwatch.GetTimestamp();
            var robust = desk.Robust(KeyOf(id, session), open, request);
            answer.Headers["Server-Timing"] = FormattableString.Invariant(
                $"record;dur={Stopwatch.GetElapsedTime(arrived, read).TotalMilliseconds:0.00}, model;dur={Stopwatch.GetElapsedTime(read).TotalMilliseconds:0.00}");
            return Task.FromResult(PlannerJson.AnswerOrRefuse(robust));
        }, cancellation);
    }

    private static Task<IResult> EffectsAsync(Guid id, HttpRequest http, PlannerSession session, ProposalDesk desk, CancellationToken cancellation) =>
        PlannerEndpoints.AnswerAsync<SiteEffectsRequest>(id, http, session, (request, open) =>
            Task.FromResult(PlannerJson.AnswerOrRefuse(desk.Effects(KeyOf(id, session), open, request))), cancellation);

    private static PlannerKey KeyOf(Guid plan, PlannerSession session) => new(plan, session.By.Id.Value);

    private static async Task<IResult> StartedAsync(Result<ProposalJob> job, ProposalQueue queue, CancellationToken cancellation) =>
        job.Succeeded ? await ToldAsync(job.Value, queue, cancellation) : Refusals.Answer(job.Refusal);

    private static async Task<IResult> ToldAsync(ProposalJob job, ProposalQueue queue, CancellationToken cancellation)
    {
        await Task.WhenAny(job.Ended, Task.Delay(ShortWait, cancellation));
        return PlannerJson.Answer(Told(job, queue));
    }

    private static JobView Told(ProposalJob job, ProposalQueue queue) =>
        new(job.Id, job.State, Math.Round(job.Progress, 2), queue.Ahead(job), job.Result?.Proposal, job.Result?.Conflicts);

    internal sealed record NoSuchProposal() : Refusal(
        "proposal-not-found", "This proposal is not there any more: it was replaced, or nobody asked for it for a minute. Propose again.");
}
