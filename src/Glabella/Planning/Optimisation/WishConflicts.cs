using System.Collections.Immutable;
using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>Names the wishes that cannot both hold: each is tried alone, then both together, each time to the end of the search.</summary>
/// <remarks>
/// Any dose at any candidate within the limits is allowed and toxin costs next to nothing, so that what fails here fails in every plan. Two wishes are named only when each holds alone,
/// when the doses that serve one and those that serve the other do not serve both, and when no search for both, from any of these starts, finds doses that do; a search that was still on
/// its way says nothing. Fewer scenarios than a plan has.
/// </remarks>
public static class WishConflicts
{
    private const int Scenarios = 32;
    private const int MostMissed = 4;

    /// <summary>The conflicts behind the missed wishes of a proposal.</summary>
    /// <param name="face">The face.</param>
    /// <param name="wishes">The wishes of the proposal.</param>
    /// <param name="outcomes">Its outcomes.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static ImmutableArray<WishConflict> Find(
        PlanningFace face, PlanWishes wishes, IReadOnlyCollection<WishOutcome> outcomes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        ArgumentNullException.ThrowIfNull(outcomes);
        var problem = PlanningProblem.Of(face, wishes with { Scenarios = Scenarios });
        var trials = new WishTrials(new(problem, CandidatePlan.Of(problem)), Scenarios, cancellation);
        var missed = outcomes.Where(o => o.Wish.Weight > 0 && !o.IsMet).Select(o => KeyOf(o.Wish)).Distinct().Take(MostMissed);
        var groups = problem.Objectives.Where(o => o.Weight > 0).GroupBy(o => KeyOf(o.Wish)).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        var alone = groups.ToDictionary(g => g.Key, g => new Lazy<WishTrials.Trial>(() => trials.Alone(g.Value)));
        return [.. missed.Where(groups.ContainsKey).SelectMany(key => Of(trials, alone[key].Value, alone.Where(g => g.Key != key).Select(g => g.Value)))];
    }

    private static (WishSubject, string) KeyOf(Wish wish) => (wish.Subject, wish.Id);

    private static IEnumerable<WishConflict> Of(WishTrials trials, WishTrials.Trial missed, IEnumerable<Lazy<WishTrials.Trial>> others)
    {
        if (!missed.Holds)
        {
            // A search that is still on its way does not say that a wish cannot be met.
            return missed.IsAtRest ? [new(missed.Wish, missed.WorstOf(missed.Objectives), null, null)] : [];
        }

        return others.Select(o => o.Value).Where(other => other.Holds).Select(other => (other, both: trials.Both(missed, other)))
            .Where(t => t.both is { Holds: false, IsAtRest: true })
            .Select(t => new WishConflict(missed.Wish, t.both.WorstOf(missed.Objectives), t.other.Wish, t.both.WorstOf(t.other.Objectives)));
    }
}
