using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>Turns doses into a plan that a hand can give: whole steps of the syringe, few sticks, sites moved by millimetres; every change is kept that lowers the score.</summary>
/// <remarks>Local search over single changes of a site and its mirror image: a step more or less, away with it, moved along the skin. Columns are those of the very volume. Deterministic.</remarks>
internal sealed class PlanPolish
{
    private const int MostRounds = 12;
    private static readonly double[] MovesMm = [3, 1.5];

    private readonly PlanningProblem _problem;
    private readonly CandidatePlan _candidates;
    private readonly PlanState _state;
    private readonly (SitePlace Place, decimal Units)[] _given;
    private readonly CancellationToken _cancellation;

    public PlanPolish(PlanningProblem problem, CandidatePlan candidates, CancellationToken cancellation)
    {
        (_problem, _candidates, _state, _cancellation) = (problem, candidates, new(problem), cancellation);
        _given = [.. candidates.FixedPlaces.Zip(problem.Wishes.Fixed, (place, site) => (place, site.Dose.Units))];
    }

    /// <summary>The plan as it stands.</summary>
    public PlanState State => _state;

    /// <summary>Rounds, prunes and moves.</summary>
    /// <param name="groups">Sites that have one dose, with their reference dose.</param>
    /// <returns>The groups of the plan.</returns>
    public List<(SitePlace[] Places, decimal Units)> Run(IEnumerable<(SitePlace[] Places, double Dose)> groups)
    {
        return Improve(Merged(groups).Select(g => (g.Places, Units: Rounded(g.Dose, g.Places[0].Area))).Where(g => g.Units > 0));
    }

    /// <summary>Adds, doses, prunes and moves from a plan in whole steps.</summary>
    /// <param name="groups">Sites that have one dose.</param>
    public List<(SitePlace[] Places, decimal Units)> Improve(IEnumerable<(SitePlace[] Places, decimal Units)> groups)
    {
        var plan = Started(groups);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = _state.Value;
            var changed = Add(plan) | Step(plan) | Move(plan, MovesMm[Math.Min(round, MovesMm.Length - 1)]);
            if (!changed || before - _state.Value < 1e-4 * Math.Abs(before))
            {
                break;
            }
        }

        return plan;
    }

    /// <summary>Doses alone, until no step helps.</summary>
    /// <param name="groups">Sites that have one dose.</param>
    public List<(SitePlace[] Places, decimal Units)> Redose(IEnumerable<(SitePlace[] Places, decimal Units)> groups)
    {
        var plan = Started(groups);
        for (var round = 0; round < MostRounds && Step(plan); round++)
        {
        }

        return plan;
    }

    private List<(SitePlace[] Places, decimal Units)> Started(IEnumerable<(SitePlace[] Places, decimal Units)> groups)
    {
        var plan = groups.ToList();
        Fit(plan);
        _state.Set(SitesOf(plan));
        return plan;
    }

    /// <summary>What lies too near to a larger site goes to it.</summary>
    private List<(SitePlace[] Places, double Dose)> Merged(IEnumerable<(SitePlace[] Places, double Dose)> groups)
    {
        var merged = new List<(SitePlace[] Places, double Dose)>();
        foreach (var group in groups.OrderByDescending(g => g.Dose * g.Places.Length))
        {
            var near = merged.FindIndex(m => !AreApart([.. m.Places, .. group.Places]));
            if (near >= 0)
            {
                merged[near] = (merged[near].Places, merged[near].Dose + (group.Dose * group.Places.Length / merged[near].Places.Length));
            }
            else if (AreApart([.. group.Places, .. _given.Select(g => g.Place)]))
            {
                merged.Add(group);
            }
        }

        return merged;
    }

    /// <summary>A step or two more or less at every site, or none of it.</summary>
    private bool Step(List<(SitePlace[] Places, decimal Units)> plan)
    {
        var (any, step) = (false, _problem.Wishes.StepUnits);
        for (var i = 0; i < plan.Count; i++)
        {
            var (places, units) = plan[i];
            var tries = new[] { 0m, units - step, units + step, units - (2 * step), units + (2 * step) };
            if (BestOf(plan, i, tries.Where(u => u >= 0 && u <= _problem.MostUnitsAt(places[0].Area)).Select(u => (places, u))) is { } better)
            {
                (plan[i], any) = (better, true);
            }

            if (plan[i].Units == 0)
            {
                plan.RemoveAt(i--);
            }
        }

        return any;
    }

    /// <summary>The candidate that helps most beside the sites there are.</summary>
    private bool Add(List<(SitePlace[] Places, decimal Units)> plan)
    {
        plan.Add(([], 0));
        var half = _candidates.Variables.Sites.Select(sites => sites.Select(i => _candidates.Places[i]).ToArray())
            .Select(places => (places, Rounded(_problem.Relative(_problem.MostUnitsAt(places[0].Area)) / 2, places[0].Area)));
        if (BestOf(plan, plan.Count - 1, half) is { } better)
        {
            plan[^1] = better;
            return true;
        }

        plan.RemoveAt(plan.Count - 1);
        return false;
    }

    private bool Move(List<(SitePlace[] Places, decimal Units)> plan, double byMm)
    {
        var any = false;
        for (var i = 0; i < plan.Count; i++)
        {
            var (places, units) = plan[i];
            var moved = new[] { (byMm, 0.0), (-byMm, 0.0), (0.0, byMm), (0.0, -byMm) }.Select(d => Moved(places, d.Item1, d.Item2)).OfType<SitePlace[]>();
            if (BestOf(plan, i, moved.Select(p => (p, units))) is { } better)
            {
                (plan[i], any) = (better, true);
            }
        }

        return any;
    }

    /// <summary>The best of some changes of one group, made at once; null where none is better than what is.</summary>
    private (SitePlace[] Places, decimal Units)? BestOf(
        List<(SitePlace[] Places, decimal Units)> plan, int at, IEnumerable<(SitePlace[] Places, decimal Units)> changes)
    {
        _cancellation.ThrowIfCancellationRequested();
        var was = plan[at];
        ((SitePlace[] Places, decimal Units)? best, PlacedSite[]? sites, var least) = (null, null, _state.Value - 1e-7);
        foreach (var change in changes)
        {
            plan[at] = change;
            if (!Allows(plan))
            {
                continue;
            }

            PlacedSite[] tried = [.. SitesOf(plan).Where(s => s.Units > 0).Select(s => _state.Placed(s.Place, s.Units))];
            var value = _state.Try(tried);
            if (value < least)
            {
                (best, sites, least) = (change, tried, value);
            }
        }

        plan[at] = was;
        if (sites is not null)
        {
            _state.Try(sites);
            _state.Keep(sites);
        }

        return best;
    }

    private IEnumerable<(SitePlace Place, decimal Units)> SitesOf(IEnumerable<(SitePlace[] Places, decimal Units)> plan) =>
        [.. _given, .. plan.SelectMany(g => g.Places.Select(p => (p, g.Units)))];

    private bool Allows(IReadOnlyCollection<(SitePlace[] Places, decimal Units)> plan) =>
        _problem.MostUnits().All(limit => SitesOf(plan).Where(s => limit.Area is null || s.Place.Area == limit.Area).Sum(s => s.Units) <= limit.Units)
        && AreApart([.. SitesOf(plan).Where(s => s.Units > 0).Select(s => s.Place)])
        && !(_problem.Wishes.MostSites is { } most && SitesOf(plan).Count(s => s.Units > 0) > most);

    private static bool AreApart(SitePlace[] places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (places[i].Point.DistanceMm(places[k].Point) < PlanningConstants.ApartMm)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Takes sites and steps away, the least first, until no limit is passed.</summary>
    private void Fit(List<(SitePlace[] Places, decimal Units)> plan)
    {
        while (plan.Count > 0 && !Allows(plan))
        {
            var least = plan.IndexOf(plan.MinBy(g => g.Units));
            plan[least] = (plan[least].Places, plan[least].Units - _problem.Wishes.StepUnits);
            if (plan[least].Units <= 0 || SitesOf(plan).Count() > (_problem.Wishes.MostSites ?? int.MaxValue))
            {
                plan.RemoveAt(least);
            }
        }
    }

    private decimal Rounded(double dose, string area)
    {
        var step = _problem.Wishes.StepUnits;
        var units = Math.Round((decimal)(dose / _problem.Relative(step)), MidpointRounding.AwayFromZero) * step;
        return Math.Min(units, Math.Floor(_problem.MostUnitsAt(area) / step) * step);
    }

    /// <summary>The sites of a group moved along the skin, mirrored for the left; null where one leaves its muscle or what is allowed.</summary>
    private SitePlace[]? Moved(SitePlace[] places, double lateralMm, double upMm)
    {
        var moved = places.Select(p => Moved(p, lateralMm, upMm)).OfType<SitePlace>().ToArray();
        return moved.Length == places.Length ? moved : null;
    }

    private SitePlace? Moved(SitePlace place, double lateralMm, double upMm)
    {
        var (atlas, skin) = (_problem.Face.Atlas, _problem.Face.Atlas.Face.Surface);
        var dx = place.Side switch { Side.Right => -lateralMm, Side.Left => lateralMm, _ => 0 };
        if (dx == 0 && upMm == 0)
        {
            return null;
        }

        var point = SitePlacement.Walk(skin, place.Point, dx, upMm);
        return CandidateSites.IsAllowed(point, place, atlas)
            ? SitePlace.Over(point, place.Side, place.Area, place.Muscle, place.Pair, skin)
            : null;
    }
}
