using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>Turns doses into a plan that a hand can give: whole steps of the syringe, few sticks, sites moved by millimetres; every change is kept that lowers the score.</summary>
/// <remarks>Local search over single changes of a site and its mirror image: a step more or less, away with it, moved along the skin, another one. Columns are those of the very volume. Deterministic.</remarks>
internal sealed class PlanPolish
{
    private const int MostRounds = 12;
    private const double LeastGain = 1e-4;
    private static readonly double[] MovesMm = [3, 1.5];

    private readonly PlanningProblem _problem;
    private readonly CandidatePlan _candidates;
    private readonly GivablePlans _givable;
    private readonly CancellationToken _cancellation;
    private readonly List<SiteGroup> _plan;

    /// <summary>Starts from the doses of a search.</summary>
    public PlanPolish(PlanningProblem problem, CandidatePlan candidates, double[] doses, CancellationToken cancellation)
        : this(problem, candidates, Array.Empty<SiteGroup>(), cancellation) => Start(_givable.Rounded(candidates.GroupsOf(doses)));

    /// <summary>Starts from a plan in whole steps that someone has made.</summary>
    public PlanPolish(PlanningProblem problem, CandidatePlan candidates, IReadOnlyCollection<SiteGroup> plan, CancellationToken cancellation)
    {
        (_problem, _candidates, _cancellation, State, _plan) = (problem, candidates, cancellation, new(problem), []);
        var given = candidates.FixedPlaces.Zip(problem.Wishes.Fixed, (place, site) => (place, site.Dose.Units));
        _givable = new(problem, [.. given], plan.SelectMany(g => g.Places));
        Start(plan);
    }

    /// <summary>The plan under all scenarios.</summary>
    public PlanState State { get; }

    /// <summary>The plan without what is fixed.</summary>
    public IReadOnlyList<SiteGroup> Plan => _plan;

    /// <summary>Adds, doses, prunes and moves until nothing helps.</summary>
    public void Improve()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var before = State.Value;
            var changed = Add() | Step() | Move(MovesMm[Math.Min(round, MovesMm.Length - 1)]);
            if (!changed || before - State.Value < LeastGain * Math.Abs(before))
            {
                return;
            }
        }
    }

    /// <summary>Doses alone, until no step helps.</summary>
    public void Redose()
    {
        for (var round = 0; round < MostRounds && Step(); round++)
        {
        }
    }

    private void Start(IEnumerable<SiteGroup> plan)
    {
        _plan.Clear();
        _plan.AddRange(plan);
        _givable.Fit(_plan);
        State.Set(_givable.SitesOf(_plan));
    }

    /// <summary>A step or two more or less at every site, or none of it.</summary>
    private bool Step()
    {
        var (any, step) = (false, _problem.Wishes.StepUnits);
        for (var i = 0; i < _plan.Count; i++)
        {
            var group = _plan[i];
            var doses = new[] { 0m, group.Units - step, group.Units + step, group.Units - (2 * step), group.Units + (2 * step) };
            any |= TakeBest(i, doses.Where(u => u >= 0 && u <= _problem.MostUnitsAt(group.Area)).Select(u => group with { Units = u }));
            if (_plan[i].Units == 0)
            {
                _plan.RemoveAt(i--);
            }
        }

        return any;
    }

    /// <summary>The candidate that helps most beside the sites there are.</summary>
    private bool Add()
    {
        _plan.Add(new([], 0));
        var halves = _candidates.Variables.Sites.Select(sites => sites.Select(i => _candidates.Places[i]).ToArray())
            .Select(places => new SiteGroup(places, _givable.Rounded(_problem.Relative(_problem.MostUnitsAt(places[0].Area)) / 2, places[0].Area)));
        if (TakeBest(_plan.Count - 1, halves))
        {
            return true;
        }

        _plan.RemoveAt(_plan.Count - 1);
        return false;
    }

    private bool Move(double byMm)
    {
        var any = false;
        for (var i = 0; i < _plan.Count; i++)
        {
            var group = _plan[i];
            var moved = new[] { (byMm, 0.0), (-byMm, 0.0), (0.0, byMm), (0.0, -byMm) }.Select(d => Moved(group.Places, d.Item1, d.Item2));
            any |= TakeBest(i, moved.OfType<SitePlace[]>().Select(places => group with { Places = places }));
        }

        return any;
    }

    /// <summary>Makes the best of some changes of one group; false where none is better than what is.</summary>
    private bool TakeBest(int at, IEnumerable<SiteGroup> changes)
    {
        _cancellation.ThrowIfCancellationRequested();
        var was = _plan[at];
        (SiteGroup best, PlacedSite[]? sites, var least) = (was, null, State.Value - 1e-7);
        foreach (var change in changes)
        {
            _plan[at] = change;
            if (!_givable.Allows(_plan))
            {
                continue;
            }

            PlacedSite[] tried = [.. _givable.SitesOf(_plan).Where(s => s.Units > 0).Select(s => State.Placed(s.Place, s.Units))];
            var value = State.Try(tried);
            if (value < least)
            {
                (best, sites, least) = (change, tried, value);
            }
        }

        _plan[at] = best;
        if (sites is null)
        {
            return false;
        }

        State.Try(sites);
        State.Keep(sites);
        return true;
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
