using System.Collections.Immutable;
using Glabella.Planning.Optimisation.Objectives;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>Doses at the candidate sites: several starts, then fewer and fewer sites.</summary>
/// <remarks>
/// The objective is not convex and its slope vanishes without toxin, so the search starts from small equal doses everywhere. The best is made sparse by prices that rise where little is
/// given, λ(1 + ω/(v + δ)), as by Candès EJ, Wakin MB, Boyd SP. J Fourier Anal Appl 2008;14:877-905, every round from the last.
/// </remarks>
internal sealed class DoseSearch
{
    /// <summary>Label doses at every site.</summary>
    private static readonly double[] Starts = [0.04, 0.08];

    private const double RoughTolerance = 1e-4;
    private const int RoughMost = 60;
    private const int SparseMost = 20;
    private const double Negligible = 0.02;
    private const int RoughBlocks = 2;

    private readonly PlanningProblem _problem;
    private readonly CandidatePlan _candidates;
    private readonly WeaknessMap _map;
    private readonly RobustObjective _objective;

    public DoseSearch(PlanningProblem problem, CandidatePlan candidates)
    {
        (_problem, _candidates) = (problem, candidates);
        Matrix = new(problem.Elements.Count, problem.Scenarios.Count, [.. ColumnsOf()]);
        _map = new(Matrix, problem.Elements, problem.Block);
        _objective = ObjectiveOf(problem.Objectives, problem.Price);
    }

    private DoseSearch(DoseSearch whole, ImmutableArray<Objective> objectives, double price)
    {
        (_problem, _candidates, _map, Matrix) = (whole._problem, whole._candidates, whole._map, whole.Matrix);
        _objective = ObjectiveOf(objectives, price);
    }

    /// <summary>Weakness of every group in every scenario at the last doses looked at.</summary>
    public ReadOnlySpan<float> Weakness => _map.Weakness;

    /// <summary>The same search for some objectives alone, at another price of a reference dose. One of both at a time.</summary>
    public DoseSearch For(ImmutableArray<Objective> objectives, double price) => new(this, objectives, price);

    /// <summary>Of the candidates and then the fixed injections.</summary>
    public InfluenceMatrix Matrix { get; }

    /// <summary>The function that is minimised.</summary>
    public RobustObjective Objective => _objective;

    /// <summary>The same over a few of the scenarios, evenly among the lengths of spread; null where there are few.</summary>
    public RobustObjective? Rough()
    {
        var blocks = _problem.Scenarios.Blocks;
        if (blocks <= RoughBlocks)
        {
            return null;
        }

        int[] among = [.. Enumerable.Range(0, RoughBlocks).Select(i => ((2 * i) + 1) * blocks / (2 * RoughBlocks))];
        var map = new WeaknessMap(Matrix.Among(among), _problem.Elements, _problem.Block.Among(among));
        var rough = new RobustObjective(map, new(_objective.Score.Objectives, among.Length * Scenarios.Block), _candidates.Variables, _objective.Limits, FixedDoses());
        _objective.Prices.CopyTo(rough.Prices, 0);
        return rough;
    }

    /// <summary>The best of all starts, not yet sparse.</summary>
    public BoundedQuasiNewton.Result BestOfStarts(CancellationToken cancellation) =>
        Starts.Select(start => FromEven(start, RoughTolerance, RoughMost, cancellation)).MinBy(r => r.Value)!;

    /// <summary>From the same dose at every site.</summary>
    /// <param name="share">Label doses.</param>
    /// <param name="tolerance">Of the value.</param>
    /// <param name="most">Evaluations.</param>
    /// <param name="cancellation">Stops it.</param>
    public BoundedQuasiNewton.Result FromEven(double share, double tolerance, int most, CancellationToken cancellation) =>
        Search([.. _candidates.Variables.Upper.Select(u => share * u)], tolerance, most, cancellation, Rough());

    /// <summary>From given doses.</summary>
    /// <param name="start">Of every variable.</param>
    /// <param name="tolerance">Of the value.</param>
    /// <param name="most">Evaluations.</param>
    /// <param name="cancellation">Stops it.</param>
    public BoundedQuasiNewton.Result From(double[] start, double tolerance, int most, CancellationToken cancellation) => Search(start, tolerance, most, cancellation);

    /// <summary>Few sites with much instead of many with little.</summary>
    public double[] Sparse(double[] doses, CancellationToken cancellation)
    {
        var variables = _candidates.Variables;
        var plain = _objective.Prices.ToArray();
        for (var round = 0; round < 4; round++)
        {
            for (var v = 0; v < doses.Length; v++)
            {
                // A stick costs what it costs, however little it gives.
                _objective.Prices[v] = plain[v] + (variables.Sites[v].Length * 2 * _problem.StickPrice / (doses[v] + (0.1 * variables.Upper[v])));
            }

            doses = Search(doses, RoughTolerance, SparseMost, cancellation).At;
        }

        plain.CopyTo(_objective.Prices, 0);
        return [.. doses.Select((d, v) => d < Negligible * variables.Upper[v] ? 0 : d)];
    }

    private RobustObjective ObjectiveOf(ImmutableArray<Objective> objectives, double price)
    {
        var objective = new RobustObjective(_map, new(objectives, _problem.Scenarios.Count), _candidates.Variables, [.. Limits()], FixedDoses());
        for (var v = 0; v < objective.Prices.Length; v++)
        {
            objective.Prices[v] = price * _candidates.Variables.Sites[v].Length;
        }

        return objective;
    }

    private BoundedQuasiNewton.Result Search(double[] start, double tolerance, int most, CancellationToken cancellation, RobustObjective? rough = null) =>
        BoundedQuasiNewton.Minimise(
            _objective.Evaluate, start, _candidates.Variables.Upper.AsSpan(), tolerance, most, cancellation, rough is null ? null : rough.Evaluate);

    private IEnumerable<SiteColumn> ColumnsOf() =>
    [
        .. _candidates.Places.Select(place => _problem.Columns.Build(place, _problem.VolumeOf(_problem.UsualUnits(place.Area)))),
        .. _candidates.FixedPlaces.Zip(_problem.Wishes.Fixed, (place, given) => _problem.Columns.Build(place, VolumeOf(given))),
    ];

    // An injection that is fixed at nothing yet still has a place.
    private Millilitres VolumeOf(PlannedInjection given) => _problem.VolumeOf(given.Dose.Units > 0 ? given.Dose.Units : _problem.UsualUnits(given.Area));

    private float[] FixedDoses() =>
    [
        .. new float[_candidates.Places.Length],
        .. _problem.Wishes.Fixed.Select(i => (float)_problem.Effect.Relative(i.Dose)),
    ];

    private IEnumerable<DoseLimit> Limits()
    {
        string[] areas = [.. _candidates.Places.Select(p => p.Area), .. _problem.Wishes.Fixed.Select(i => i.Area)];
        return _problem.MostUnits().Select(limit => new DoseLimit(
            [.. Enumerable.Range(0, areas.Length).Where(i => limit.Area is null || areas[i] == limit.Area)], _problem.Relative(limit.Units)));
    }
}
