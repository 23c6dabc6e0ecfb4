using System.Collections.Immutable;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>One plan under all scenarios: what becomes of each wish, what each site is for, how it stands a slip of the hand. Follows changes of single sites quickly.</summary>
/// <remarks>Figures are those of docs/model/planning.md; likelihoods are the smooth stand-ins of the search, while <see cref="PlanEvaluator"/> has those a plan is judged by. Not safe for two threads at once.</remarks>
public sealed class RobustPlan
{
    private static readonly int[] CourseDays = [0, 3, 7, 14, 21, 30, 45, 60, 75, 90, 105, 120, 150, 180];

    private readonly PlanningProblem _problem;
    private readonly PlanState _state;
    private readonly float[] _values;
    private readonly double[] _before;
    private readonly Dictionary<string, SitePlace> _places = new(StringComparer.Ordinal);
    private ImmutableArray<PlannedInjection> _sites = [];

    /// <param name="face">The face.</param>
    /// <param name="wishes">By which the plan is judged; its scenarios, hand and seed apply.</param>
    public RobustPlan(PlanningFace face, PlanWishes wishes)
    {
        _problem = PlanningProblem.Of(face, wishes);
        _state = new(_problem);
        _values = new float[_problem.Scenarios.Count];
        _before = [.. _problem.Objectives.Select(o => Mean(o.Quantity, new float[_problem.Elements.Groups * _values.Length]) / o.PerUnit)];
    }

    /// <summary>The score of the plan by its wishes; least is best, and only scores of the same face and wishes compare.</summary>
    public double Score => _state.Value;

    /// <summary>Sets the sites of the plan; those that stay as they were cost nothing.</summary>
    /// <exception cref="ProductMismatchException">An injection is of another product than the wishes.</exception>
    public void Set(ImmutableArray<PlannedInjection> sites)
    {
        var atlas = _problem.Face.Atlas;
        var known = _sites.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var pairs = MirrorPairs.NumbersOf(sites, atlas);
        foreach (var (site, i) in sites.Select((site, i) => (site, i)))
        {
            _ = _problem.Effect.Relative(site.Dose);
            if (!known.TryGetValue(site.Id, out var was) || was.Point != site.Point || was.Depth != site.Depth || was.Muscle != site.Muscle || was.Side != site.Side)
            {
                _places[site.Id] = SitePlace.Of(site, pairs[i], atlas);
            }
        }

        _sites = sites;
        _state.Set(sites.Select(s => (_places[s.Id], s.Dose.Units)));
    }

    /// <summary>What becomes of every wish, and of what is watched besides.</summary>
    public ImmutableArray<WishOutcome> Outcomes() => [.. _problem.Objectives.Select(OutcomeOf)];

    /// <summary>What each site is for: what would change without it.</summary>
    public ImmutableArray<SiteEffect> Reasons() => [.. _sites.Select(Without)];

    /// <summary>What a slip of one site does, in each of four directions.</summary>
    /// <param name="siteId">The site.</param>
    /// <param name="byMm">How far.</param>
    /// <exception cref="KeyNotFoundException">The plan has no such site.</exception>
    public ImmutableArray<SiteEffect> Slips(string siteId, double byMm)
    {
        var site = _sites.FirstOrDefault(s => s.Id == siteId) ?? throw new KeyNotFoundException($"The plan has no site \"{siteId}\".");
        var outward = site.Point.X < 0 ? -byMm : byMm;
        return
        [
            Slipped(site, "up", byMm, 0, byMm), Slipped(site, "down", byMm, 0, -byMm),
            Slipped(site, "medial", byMm, -outward, 0), Slipped(site, "lateral", byMm, outward, 0),
        ];
    }

    /// <summary>How much of each muscle loses how much.</summary>
    public ImmutableArray<MuscleHistogram> Histograms() =>
    [
        .. _problem.Elements.Muscles.Where(m => m.Septum == Pharmacology.SeptumClass.Tight)
            .Select(m => LossHistogram.Of(m, _state.BlockedOf(m), _problem.Scenarios.Count, IsMeant(m.Muscle.Id, m.Muscle.Side))),
    ];

    /// <summary>Every figure over the weeks.</summary>
    public ImmutableArray<OutcomeCourse> Courses()
    {
        var weakness = CourseDays.Select(day => _state.WeaknessOn(new Days(day))).ToArray();
        return
        [
            .. _problem.Objectives.Select(o => new OutcomeCourse(o.Wish, [.. CourseDays], [.. weakness.Select(w => SpreadOf(o, w))])),
        ];
    }

    private WishOutcome OutcomeOf(Objectives.Objective objective, int index)
    {
        var after = SpreadOf(objective, _state.Weakness);
        return new(objective.Wish, _before[index], after, objective.IsMet((objective.OverMean ? after.Mean : after.Median) * objective.PerUnit));
    }

    private FigureSpread SpreadOf(Objectives.Objective objective, ReadOnlySpan<float> weakness)
    {
        objective.Quantity.Values(weakness, _values);
        return FigureSpread.Of(_values, objective.PerUnit);
    }

    private SiteEffect Without(PlannedInjection site) => new(site.Id, "without", 0, ChangesTo([.. _state.Sites.Where(s => s.Place != _places[site.Id])]));

    private SiteEffect Slipped(PlannedInjection site, string change, double byMm, double dx, double dy)
    {
        var skin = _problem.Face.Atlas.Face.Surface;
        var was = _places[site.Id];
        var moved = SitePlace.Of(site with { Point = SitePlacement.Walk(skin, site.Point, dx, dy) }, was.Pair, _problem.Face.Atlas);
        return new(site.Id, change, byMm, ChangesTo([.. _state.Sites.Select(s => s.Place == was ? _state.Placed(moved, s.Units) : s)]));
    }

    private ImmutableArray<FigureChange> ChangesTo(PlacedSite[] other)
    {
        _state.Try(other);
        return
        [
            .. _problem.Objectives
                .Select(o => (o, Change: new FigureChange(o.Wish, Mean(o.Quantity, _state.Weakness) / o.PerUnit, Mean(o.Quantity, _state.TriedWeakness) / o.PerUnit)))
                .OrderByDescending(pair => Math.Abs(pair.Change.To - pair.Change.From) * pair.o.PerUnit / pair.o.Scale)
                .Select(pair => pair.Change),
        ];
    }

    private double Mean(Objectives.Quantity quantity, ReadOnlySpan<float> weakness)
    {
        quantity.Values(weakness, _values);
        return _values.Average(v => (double)v);
    }

    private bool IsMeant(string muscle, Side side) =>
        _sites.Any(s => s.Muscle == muscle && (s.Side == side || s.Side == Side.Midline || side == Side.Midline));
}
