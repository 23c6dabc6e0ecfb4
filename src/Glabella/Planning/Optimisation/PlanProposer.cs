using System.Collections.Immutable;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>Proposes the plan with the least toxin that serves the wishes of a clinician, robustly against the hand, the spread, the anatomy and the patient.</summary>
/// <remarks>Doses at all candidate sites by quasi-Newton steps from several starts; few sites; then whole steps of the syringe and moves by millimetres. docs/model/planning.md. Deterministic and pure; safe for several threads at once.</remarks>
public static class PlanProposer
{
    /// <summary>Proposes a plan.</summary>
    /// <param name="face">The face.</param>
    /// <param name="wishes">Checked by <see cref="WishCheck"/>.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentException">The wishes have problems.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Proposal Propose(PlanningFace face, PlanWishes wishes, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(face);
        Require(wishes, face);
        var stated = PlanningProblem.Of(face, wishes);
        var candidates = CandidatePlan.Of(stated);
        progress?.Report(0.05);
        var search = new DoseSearch(stated, candidates);
        var best = search.BestOfStarts(cancellation);
        progress?.Report(0.4);
        var sparse = search.Sparse(best.At, cancellation);
        progress?.Report(0.6);
        var polish = new PlanPolish(stated, candidates, sparse, cancellation);
        polish.Improve();
        progress?.Report(0.95);
        var effort = new SearchEffort(
            polish.State.Value, best.Value, candidates.Places.Length, stated.Elements.Count, stated.Scenarios.Count, search.Objective.Evaluations, polish.State.Tries, WordsOf(best.Reason));
        return Told(face, wishes, polish.Plan, effort);
    }

    /// <summary>New doses for sites that stay where they are; sites that no longer pay get none. What a slider from soft to frozen asks, many times a second.</summary>
    /// <param name="face">The face.</param>
    /// <param name="wishes">Checked by <see cref="WishCheck"/>; their fixed injections stay wholly as they are.</param>
    /// <param name="sites">The other sites with the doses they have.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentException">The wishes have problems.</exception>
    public static Proposal Redose(PlanningFace face, PlanWishes wishes, ImmutableArray<PlannedInjection> sites, CancellationToken cancellation = default) =>
        From(face, wishes, sites, polish => polish.Redose(), "No step of a dose helps.", cancellation);

    /// <summary>Adapts a plan that exists, as that of the last treatment: doses, sites moved by millimetres, left out or added; quicker than a plan from nothing, and nearer to what was.</summary>
    /// <param name="face">The face.</param>
    /// <param name="wishes">Checked by <see cref="WishCheck"/>; their fixed injections stay wholly as they are.</param>
    /// <param name="sites">The other sites of the plan.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentException">The wishes have problems.</exception>
    public static Proposal Adapt(PlanningFace face, PlanWishes wishes, ImmutableArray<PlannedInjection> sites, CancellationToken cancellation = default) =>
        From(face, wishes, sites, polish => polish.Improve(), "No change of a single site helps.", cancellation);

    private static Proposal From(
        PlanningFace face,
        PlanWishes wishes,
        ImmutableArray<PlannedInjection> sites,
        Action<PlanPolish> improve,
        string stopped,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(face);
        Require(wishes, face);
        var problem = PlanningProblem.Of(face, wishes);
        var candidates = CandidatePlan.Of(problem);
        var polish = new PlanPolish(problem, candidates, MirrorPairs.Of(sites, face.Atlas, wishes.Symmetric), cancellation);
        improve(polish);
        var effort = new SearchEffort(
            polish.State.Value, polish.State.Value, candidates.Places.Length, problem.Elements.Count, problem.Scenarios.Count, 0, polish.State.Tries, stopped);
        return Told(face, wishes, polish.Plan, effort);
    }

    private static void Require(PlanWishes wishes, PlanningFace face)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        if (WishCheck.Problems(wishes, face).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem.ToString(), nameof(wishes));
        }
    }

    private static Proposal Told(PlanningFace face, PlanWishes wishes, IEnumerable<SiteGroup> groups, SearchEffort effort)
    {
        // What was proposed once and is fixed now keeps its name.
        var taken = wishes.Fixed.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var names = Enumerable.Range(1, int.MaxValue).Select(i => FormattableString.Invariant($"proposed-{i}")).Where(id => !taken.Contains(id));
        var sites = groups.SelectMany(g => g.Places.Select(p => (Place: p, g.Units)))
            .OrderBy(s => wishes.Areas.IndexOf(s.Place.Area)).ThenBy(s => s.Place.Point.Y).ThenBy(s => s.Place.Point.X)
            .Zip(names, (s, id) => s.Place.ToInjection(id, new Dose(s.Units, wishes.Product)));
        var plan = new TreatmentPlan(wishes.Product, wishes.Reconstitution, [.. wishes.Fixed, .. sites]);
        var robust = new RobustPlan(face, wishes);
        robust.Set(plan.Injections);
        var outcomes = robust.Outcomes();
        var missed = outcomes.Where(o => o.Wish.Weight > 0 && !o.IsMet).ToArray();
        var status = missed.Length == 0 ? ProposalStatus.Fulfilled : missed.Any(o => o.Wish.Required) ? ProposalStatus.Impossible : ProposalStatus.Compromise;
        return new(plan, status, outcomes, effort);
    }

    private static string WordsOf(BoundedQuasiNewton.Stop reason) => reason switch
    {
        BoundedQuasiNewton.Stop.Converged => "No change of doses helps by more than a ten-thousandth.",
        BoundedQuasiNewton.Stop.NoProgress => "Steps no longer help: the limit of the arithmetic.",
        _ => "The usual number of steps was taken; whole steps and moves followed.",
    };
}
