using System.Collections.Immutable;
using Glabella.Planning.Optimisation.Objectives;
using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>Names the wishes that cannot both hold: a missed wish is tried alone, then beside each other wish.</summary>
/// <remarks>Any dose at any candidate within the limits is allowed and toxin costs next to nothing, so that what fails here fails in every plan. Fewer scenarios than a plan has.</remarks>
public static class WishConflicts
{
    private const int Scenarios = 32;
    private const int MostMissed = 4;
    private const double StartShare = 0.05;
    private const double Tolerance = 1e-4;
    private const int Most = 60;

    /// <summary>Next to nothing beside a wish.</summary>
    private const double Price = 1e-3;

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
        var search = new DoseSearch(problem, CandidatePlan.Of(problem));
        var missed = outcomes.Where(o => o.Wish.Weight > 0 && !o.IsMet).Select(o => KeyOf(o.Wish)).Distinct().Take(MostMissed);
        var groups = problem.Objectives.Where(o => o.Weight > 0).GroupBy(o => KeyOf(o.Wish)).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        return [.. missed.Where(groups.ContainsKey).SelectMany(key => Of(search, groups[key], groups.Where(g => g.Key != key).Select(g => g.Value), cancellation))];
    }

    private static (WishSubject, string) KeyOf(Wish wish) => (wish.Subject, wish.Id);

    private static IEnumerable<WishConflict> Of(
        DoseSearch search, ImmutableArray<Objective> missed, IEnumerable<ImmutableArray<Objective>> others, CancellationToken cancellation)
    {
        var alone = Best(search, missed, cancellation);
        if (missed.Any(o => !o.IsMet(alone[o])))
        {
            yield return new(WishOf(missed), Worst(missed, alone), null, null);
            yield break;
        }

        foreach (var other in others)
        {
            var both = Best(search, [.. missed, .. other], cancellation);
            if (both.Any(pair => !pair.Key.IsMet(pair.Value)))
            {
                yield return new(WishOf(missed), Worst(missed, both), WishOf(other), Worst(other, both));
            }
        }
    }

    /// <summary>What becomes of some objectives when nothing else counts, in the units of their quantities.</summary>
    private static Dictionary<Objective, double> Best(DoseSearch whole, ImmutableArray<Objective> objectives, CancellationToken cancellation)
    {
        var search = whole.For(objectives, Price);
        var found = search.FromEven(StartShare, Tolerance, Most, cancellation);
        search.Objective.Evaluate(found.At, new double[found.At.Length]);
        var values = new float[Scenarios];
        var best = new Dictionary<Objective, double>();
        foreach (var objective in objectives)
        {
            objective.Quantity.Values(search.Weakness, values);
            var spread = FigureSpread.Of(values, 1);
            best[objective] = objective.OverMean ? spread.Mean : spread.Median;
        }

        return best;
    }

    /// <summary>A wish of both sides is one wish.</summary>
    private static Wish WishOf(ImmutableArray<Objective> objectives) =>
        objectives.Length == 1 ? objectives[0].Wish : objectives[0].Wish with { Side = null };

    private static double Worst(ImmutableArray<Objective> objectives, Dictionary<Objective, double> values)
    {
        var worst = objectives.MaxBy(o => Math.Abs(o.Excess(values[o])))!;
        return values[worst] / worst.PerUnit;
    }
}
