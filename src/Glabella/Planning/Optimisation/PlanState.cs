using System.Runtime.Intrinsics;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>One plan with the weakness it causes in every scenario, which follows small changes quickly: a site moved, a dose changed.</summary>
/// <remarks>A change touches only the endplates in reach of what changes. Not safe for two threads at once.</remarks>
internal sealed class PlanState
{
    private readonly PlanningProblem _problem;
    private readonly ScenarioScore _score;
    private readonly float[] _blocked;
    private readonly float[] _weakness;
    private readonly float[] _triedWeakness;
    private readonly float[] _triedBlocked;
    private readonly bool[] _touched;
    private readonly Dictionary<(SitePlace Place, decimal Units), SiteColumn> _columns = [];
    private PlacedSite[] _sites = [];

    public PlanState(PlanningProblem problem)
    {
        _problem = problem;
        _score = new(problem.Objectives, Scenarios);
        _blocked = new float[problem.Elements.Count * Scenarios];
        _triedBlocked = new float[_blocked.Length];
        _weakness = new float[problem.Elements.Groups * Scenarios];
        _triedWeakness = new float[_weakness.Length];
        _touched = new bool[problem.Elements.Count];
    }

    /// <summary>The sites of the plan.</summary>
    public IReadOnlyList<PlacedSite> Sites => _sites;

    /// <summary>The score, price and sticks included; least is best.</summary>
    public double Value { get; private set; }

    /// <summary>How many plans were tried.</summary>
    public int Tries { get; private set; }

    /// <summary>Weakness of every group in every scenario.</summary>
    public ReadOnlySpan<float> Weakness => _weakness;

    /// <summary>The same of the plan that was tried last.</summary>
    public ReadOnlySpan<float> TriedWeakness => _triedWeakness;

    /// <summary>The share blocked at each endplate of a muscle in every scenario.</summary>
    public ReadOnlySpan<float> BlockedOf(MuscleElements muscle) => _blocked.AsSpan(muscle.First * Scenarios, muscle.Count * Scenarios);

    /// <summary>Weakness of every group in every scenario on another day.</summary>
    public float[] WeaknessOn(Days day)
    {
        var block = new EndplateBlock(_problem.Elements, _problem.Scenarios, _problem.Face.Parameters, _problem.Effect, day);
        var weakness = new float[_weakness.Length];
        Span<float> density = stackalloc float[Scenarios];
        for (var e = 0; e < _touched.Length; e++)
        {
            if (!Bind(_sites, e, density))
            {
                continue;
            }

            for (var s = 0; s < Scenarios; s += Lanes.Width)
            {
                block.At(Lanes.At(density, s), e, s, out _).StoreUnsafe(ref density[s]);
            }

            foreach (var (group, weight) in _problem.Elements.GroupsOf(e))
            {
                Lanes.Add(density, weight, weakness.AsSpan(group * Scenarios, Scenarios));
            }
        }

        return weakness;
    }

    private int Scenarios => _problem.Scenarios.Count;

    /// <summary>Puts a whole plan in the place of the last one.</summary>
    public void Set(IEnumerable<(SitePlace Place, decimal Units)> sites)
    {
        var next = sites.Where(s => s.Units > 0).Select(s => Placed(s.Place, s.Units)).ToArray();
        Value = Try(next);
        Keep(next);
    }

    /// <summary>The score of another plan that shares most of its sites with this one.</summary>
    public double Try(PlacedSite[] next)
    {
        Tries++;
        Touch(next);
        _weakness.CopyTo(_triedWeakness, 0);
        for (var e = 0; e < _touched.Length; e++)
        {
            if (_touched[e])
            {
                Renew(next, e);
            }
        }

        return _score.Value(_triedWeakness) + Cost(next);
    }

    /// <summary>Takes over the plan that was tried last.</summary>
    public void Keep(PlacedSite[] tried)
    {
        for (var e = 0; e < _touched.Length; e++)
        {
            if (_touched[e])
            {
                _triedBlocked.AsSpan(e * Scenarios, Scenarios).CopyTo(_blocked.AsSpan(e * Scenarios));
            }
        }

        _sites = tried;
        Resum();
        Value = _score.Value(_weakness) + Cost(tried);
    }

    /// <summary>A site with the column of its own volume.</summary>
    public PlacedSite Placed(SitePlace place, decimal units)
    {
        if (!_columns.TryGetValue((place, units), out var column))
        {
            _columns[(place, units)] = column = _problem.Columns.Build(place, _problem.VolumeOf(units));
        }

        return new(place, units, (float)_problem.Relative(units), column);
    }

    private double Cost(PlacedSite[] sites) => sites.Sum(s => (_problem.Price * s.Dose) + _problem.StickPrice);

    private void Touch(PlacedSite[] next)
    {
        Array.Clear(_touched);
        foreach (var site in _sites.Except(next).Concat(next.Except(_sites)))
        {
            foreach (var element in site.Column.Elements)
            {
                _touched[element] = true;
            }
        }
    }

    private void Renew(PlacedSite[] sites, int element)
    {
        var row = element * Scenarios;
        Span<float> density = stackalloc float[Scenarios];
        Bind(sites, element, density);
        var groups = _problem.Elements.GroupsOf(element);
        for (var s = 0; s < Scenarios; s += Lanes.Width)
        {
            var blocked = _problem.Block.At(Lanes.At(density, s), element, s, out _);
            var change = blocked - Lanes.At(_blocked, row + s);
            Lanes.Put(blocked, _triedBlocked, row + s);
            foreach (var (group, weight) in groups)
            {
                var at = (group * Scenarios) + s;
                Lanes.Put(Vector512.FusedMultiplyAdd(change, Vector512.Create(weight), Lanes.At(_triedWeakness, at)), _triedWeakness, at);
            }
        }
    }

    /// <summary>The density at one endplate; false where no site reaches it.</summary>
    private static bool Bind(PlacedSite[] sites, int element, Span<float> density)
    {
        density.Clear();
        var reached = false;
        foreach (var site in sites)
        {
            var row = site.Column.RowOf(element);
            if (row >= 0)
            {
                Lanes.Add(site.Column.Density.AsSpan(row * density.Length, density.Length), site.Dose, density);
                reached = true;
            }
        }

        return reached;
    }

    /// <summary>Sums anew over all endplates, so that small changes leave no rounding behind.</summary>
    private void Resum()
    {
        Array.Clear(_weakness);
        for (var e = 0; e < _touched.Length; e++)
        {
            var row = _blocked.AsSpan(e * Scenarios, Scenarios);
            foreach (var (group, weight) in _problem.Elements.GroupsOf(e))
            {
                Lanes.Add(row, weight, _weakness.AsSpan(group * Scenarios, Scenarios));
            }
        }
    }
}
