using System.Collections.Immutable;
using System.Diagnostics;
using Glabella.Clinic;
using Glabella.Clinic.Plans;
using Glabella.Planning;
using Glabella.Planning.Optimisation;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>Answers one planner: proposals and conflicts through the line, everything about the plan on the screen at once.</summary>
internal sealed class ProposalDesk(PlanningFaces faces, OpenPlans plans, ProposalQueue queue)
{
    /// <summary>How far a hand slips for the sentence about it, mm: the common figure of a placement error. Assumed.</summary>
    private const double SlipMm = 2;

    private const string Basis =
        "Mean over the same circumstances for every figure: scatter of the hand, spread, place of the muscles, sensitivity of the patient, on the day the plan is made for. "
        + "Likelihoods are relative to the label pattern on this face; their size is not validated.";

    /// <summary>Prepares a face in the background of a page that was opened, so that its first proposal does not wait.</summary>
    public void Prepare(PlannerSession.Opened opened) => _ = Task.Run(() => faces.Of(opened.Sheet.Face).MakeReady());

    public Result<ProposalJob> Propose(PlannerKey planner, PlannerSession.Opened opened, ProposeRequest request)
    {
        var read = Read(opened, request);
        return read.Succeeded ? queue.Add(planner, job => Proposed(planner, read.Value, request, job)) : read.Refusal;
    }

    public Result<ProposalJob> FindConflicts(PlannerKey planner, PlannerSession.Opened opened, ProposeRequest request)
    {
        var read = Read(opened, request);
        return read.Succeeded ? queue.Add(planner, job => Conflicts(planner, read.Value, request, job)) : read.Refusal;
    }

    public Result<RobustView> Robust(PlannerKey planner, PlannerSession.Opened opened, RobustRequest request) =>
        Ask(planner, opened, request.Content, request.Wishes, (robust, plan) => ProposalWriter.Robust(robust, plan, request.Wishes));

    public Result<SiteEffects> Effects(PlannerKey planner, PlannerSession.Opened opened, SiteEffectsRequest request) =>
        request.Content.Sites.Any(site => site?.Id == request.SiteId)
            ? Ask(planner, opened, request.Content, request.Wishes, (robust, _) => EffectsOf(robust, request.SiteId))
            : new WishesReader.Unanswerable("unknown-site", "siteId", $"There is no site \"{request.SiteId}\" in this plan.");

    private static SiteEffects EffectsOf(RobustPlan robust, string site)
    {
        var without = robust.Reasons().First(effect => effect.SiteId == site);
        return new(site, ProposalWriter.Without(without), ProposalWriter.Slips(robust.Slips(site, SlipMm)), Basis);
    }

    private Result<T> Ask<T>(PlannerKey planner, PlannerSession.Opened opened, PlanContent content, WishesContent wishes, Func<RobustPlan, TreatmentPlan, T> answer)
    {
        var plan = PlanReader.Read(content, opened.Atlas);
        if (!plan.Succeeded)
        {
            return plan.Refusal;
        }

        return plans.Ask(planner, WishesReader.ToJudge(wishes, plan.Value, faces.Of(opened.Sheet.Face)), robust =>
        {
            robust.Set(plan.Value.Injections);
            return answer(robust, plan.Value);
        });
    }

    private sealed record Question(PlanningFace Face, TreatmentPlan Plan, Planning.Wishes.PlanWishes Wishes);

    private Result<Question> Read(PlannerSession.Opened opened, ProposeRequest request)
    {
        if (opened.Sheet.Plan is { State: not PlanState.Draft } signed)
        {
            return new PlanFrozen(signed.ChangedByName, signed.ChangedAt);
        }

        var plan = PlanReader.Read(request.Content, opened.Atlas);
        if (!plan.Succeeded)
        {
            return plan.Refusal;
        }

        var face = faces.Of(opened.Sheet.Face);
        var wishes = WishesReader.Read(request.Wishes, plan.Value, request.Kept, face);
        return wishes.Succeeded ? new Question(face, plan.Value, wishes.Value) : wishes.Refusal;
    }

    private ProposalJob.Answer Proposed(PlannerKey planner, Question asked, ProposeRequest request, ProposalJob job)
    {
        var started = Stopwatch.GetTimestamp();
        var proposal = Search(asked, request.Mode, job);
        var took = Stopwatch.GetElapsedTime(started);
        var (plan, proposed) = ProposalWriter.Renamed(proposal, asked.Wishes, request.Mode == ProposeModeName.Anew ? [] : asked.Plan.Injections);
        var robust = Judged(planner, asked.Face, plan, request.Wishes);
        return new(
            new((ProposalStatusName)proposal.Status, PlannerWriter.Content(plan).Sites, proposed, robust, ProposalWriter.Effort(proposal.Effort, took)), null);
    }

    private static Proposal Search(Question asked, ProposeModeName mode, ProposalJob job)
    {
        var others = asked.Plan.Injections.Except(asked.Wishes.Fixed).ToImmutableArray();
        return mode switch
        {
            ProposeModeName.Redose => PlanProposer.Redose(asked.Face, asked.Wishes, others, job.Cancellation),
            ProposeModeName.Adapt => PlanProposer.Adapt(asked.Face, asked.Wishes, others, job.Cancellation),
            _ => PlanProposer.Propose(asked.Face, asked.Wishes, job, job.Cancellation),
        };
    }

    /// <summary>By the same robust plan that a dragged site will be judged by, so that it is ready then.</summary>
    private RobustView Judged(PlannerKey planner, PlanningFace face, TreatmentPlan plan, WishesContent wishes) =>
        plans.Ask(planner, WishesReader.ToJudge(wishes, plan, face), robust =>
        {
            robust.Set(plan.Injections);
            return ProposalWriter.Robust(robust, plan, wishes);
        }).Value;

    private ProposalJob.Answer Conflicts(PlannerKey planner, Question asked, ProposeRequest request, ProposalJob job)
    {
        var outcomes = plans.Ask(planner, WishesReader.ToJudge(request.Wishes, asked.Plan, asked.Face), robust =>
        {
            robust.Set(asked.Plan.Injections);
            return robust.Outcomes();
        }).Value;
        var found = WishConflicts.Find(asked.Face, asked.Wishes, outcomes, job.Cancellation);
        return new(null, [.. found.DistinctBy(PairOf).Select(conflict => new ConflictView(ProposalWriter.Conflict(conflict)))]);
    }

    /// <summary>The same two wishes, whichever of them was missed.</summary>
    private static string PairOf(WishConflict conflict) =>
        string.Join(' ', new[] { conflict.Missed, conflict.Against }.Where(w => w is not null).Select(w => WishWords.Of(w!)).Order(StringComparer.Ordinal));
}
