using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Pharmacology;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Predicts what a plan does to one face. Pure: the same plan gives the same evaluation.</summary>
/// <remarks>
/// Built once a face (some tens of milliseconds), then a few milliseconds a plan; safe for several threads at once.
/// Spread → bound dose at each endplate → weakness → severity of lines, movements, risks: docs/model.
/// </remarks>
public sealed class PlanEvaluator
{
    private static readonly (string Line, Side Side)[] Lines =
    [
        (FaceArea.GlabellarLines, Side.Midline),
        (FaceArea.ForeheadLines, Side.Midline),
        (FaceArea.LateralCanthalLines, Side.Right),
        (FaceArea.LateralCanthalLines, Side.Left),
    ];

    private readonly FaceAtlas _atlas;
    private readonly BaselineGrades _baseline;
    private readonly ModelParameters _parameters;
    private readonly EndplateField _field;
    private readonly DoseResponse _response;
    private readonly MovementModel _movements;
    private readonly RiskModel _risks;
    private readonly ModelRange _range;
    private readonly ImmutableDictionary<(string Line, Side Side), ImmutableArray<LineDriver>> _drivers;

    /// <param name="atlas">The anatomy of the face.</param>
    /// <param name="mechanics">How it moves.</param>
    /// <param name="baseline">Severity of its lines before treatment.</param>
    public PlanEvaluator(FaceAtlas atlas, FaceMechanics mechanics, BaselineGrades baseline)
        : this(atlas, mechanics, baseline, ModelParameters.Standard)
    {
    }

    /// <param name="atlas">The anatomy of the face.</param>
    /// <param name="mechanics">How it moves.</param>
    /// <param name="baseline">Severity of its lines before treatment.</param>
    /// <param name="parameters">Other constants than the standard ones.</param>
    public PlanEvaluator(FaceAtlas atlas, FaceMechanics mechanics, BaselineGrades baseline, ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        ArgumentNullException.ThrowIfNull(mechanics);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(parameters);
        (_atlas, _baseline, _parameters) = (atlas, baseline, parameters);
        _field = new EndplateField(atlas, parameters);
        _response = new DoseResponse(parameters);
        _movements = new MovementModel(mechanics, parameters);
        _risks = new RiskModel(atlas, parameters);
        _range = new ModelRange(atlas, mechanics, baseline);
        _drivers = Lines.ToImmutableDictionary(l => l, l => mechanics.DriversOf(l.Line, l.Side).ToImmutableArray());
    }

    /// <summary>Predicts what a plan does and checks it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dates">The day of the treatment and of the last one, when known.</param>
    /// <param name="rules">The rules in force; null for those that ship with Glabella.</param>
    public PlanEvaluation Evaluate(TreatmentPlan plan, TreatmentDates? dates = null, RuleBook? rules = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var effect = ProductEffect.Find(_parameters, plan.Product);
        var course = PopulationCourse.For(_parameters, effect.DecayFactor, _atlas.Face.Sex);
        var curves = CurvesOf(plan, effect);
        var untouched = course.Rising(WeaknessCurve.None.At); // most muscles of the head are out of reach of a plan
        var evaluation = new PlanEvaluation(
            PopulationCourse.DaysOfCourse,
            [.. _atlas.Muscles.Select((m, i) => new MusclePrediction(m.Id, m.Name, m.Side, IsWanted(m, plan), ReferenceEquals(curves[i], WeaknessCurve.None) ? untouched : course.Rising(curves[i].At)))],
            [.. Lines.Select(l => PredictLine(l.Line, l.Side, LineCurve(l, curves), course))],
            [.. _movements.Predict(new PlacedPlan(Deposit.Of(plan, effect, _atlas), _field, _response, effect), (id, side) => CurveOf(id, side, curves), course)],
            [.. _risks.Predict(plan, effect, course)],
            PlanTotals.Of(plan),
            [.. PlanChecks.Run(plan, _atlas, dates, rules)],
            Identity());
        return _range.Mark(evaluation, plan);
    }

    /// <summary>Weakness of every muscle against the shift, in the order of the atlas.</summary>
    internal WeaknessCurve[] CurvesOf(TreatmentPlan plan, ProductEffect effect)
    {
        var density = _field.Bind(Deposit.Of(plan, effect, _atlas));
        return [.. _atlas.Muscles.Select((m, i) => CurveOf(m.Id, _field.EndplatesOf(i), density, effect))];
    }

    /// <summary>Weakness of the compression under a line against the shift.</summary>
    internal WeaknessCurve LineCurve((string Line, Side Side) line, WeaknessCurve[] curves) =>
        WeaknessCurve.Mean(_drivers[line].Select(d => (CurveOf(d.Muscle, d.Side, curves), d.Share)));

    private WeaknessCurve CurveOf(string muscle, Range endplates, double[] density, ProductEffect effect)
    {
        var bound = density.AsSpan(endplates);
        if (!bound.ContainsAnyExcept(0.0))
        {
            return WeaknessCurve.None;
        }

        var logEffective = new double[bound.Length];
        var offset = _response.OffsetOf(muscle);
        for (var e = 0; e < bound.Length; e++)
        {
            logEffective[e] = _response.LogEffective(bound[e], effect, offset);
        }

        return WeaknessCurve.Tabulate(logEffective, _field.Weights.AsSpan(endplates), _response.Hill);
    }

    private WeaknessCurve CurveOf(string muscle, Side side, WeaknessCurve[] curves)
    {
        for (var i = 0; i < curves.Length; i++)
        {
            if (_atlas.Muscles[i].Id == muscle && (_atlas.Muscles[i].Side == side || _atlas.Muscles[i].Side == Side.Midline))
            {
                return curves[i];
            }
        }

        return WeaknessCurve.None;
    }

    private LinePrediction PredictLine(string line, Side side, WeaknessCurve curve, PopulationCourse course)
    {
        var severity = new LineSeverity(_parameters, line);
        var before = _baseline.Of(line, side);
        var weakness = course.Rising(curve.At);
        var rest = new Band(
            [.. severity.AtRest(before.AtRest, weakness.High)],
            [.. severity.AtRest(before.AtRest, weakness.Median)],
            [.. severity.AtRest(before.AtRest, weakness.Low)]);
        var lost = curve.Then(severity.Lost);
        var contraction = course.Over((day, shift, subject) => severity.AtContraction(
            before.AtContraction, rest.Median[day], severity.Residual(subject.ResidualDeviate, _atlas.Face.Age), lost.At(shift)));
        return new LinePrediction(line, FaceArea.NameOf(line), side, contraction, rest);
    }

    private static bool IsWanted(FittedMuscle muscle, TreatmentPlan plan) => plan.Injections.Any(i =>
        (i.Muscle == muscle.Id || muscle.Lines.Contains(i.Area))
        && (i.Area != FaceArea.LateralCanthalLines || i.Side == muscle.Side || i.Side == Side.Midline || muscle.Side == Side.Midline));

    private ModelIdentity Identity() => new(
        ModelParameters.ModelVersion,
        _parameters.Hash,
        [
            FormattableString.Invariant($"Face: {_atlas.Face.Sex.ToString().ToLowerInvariant()}, {_atlas.Face.Age} years, scale error {_atlas.Face.ScaleErrorPercent:0.#} %"),
            .. Lines.GroupBy(l => l.Line).SelectMany(group => BaselineInWords(group.Key, [.. group.Select(l => l.Side)])),
        ],
        [.. _parameters.All.Select(p => p.Origin).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>One sentence a line; one a side where the sides differ.</summary>
    private IEnumerable<string> BaselineInWords(string line, Side[] sides) =>
        sides.GroupBy(side => (_baseline.Of(line, side), _baseline.IsGraded(line, side))).Select(alike =>
        {
            var (grades, isGraded) = alike.Key;
            var where = alike.Count() == sides.Length ? "" : alike.First() == Side.Right ? ", right," : ", left,";
            return FormattableString.Invariant(
                $"{FaceArea.NameOf(line)}{where} before: {grades.AtContraction:0.#} at contraction, {grades.AtRest:0.#} at rest ({(isGraded ? "as graded" : "default of the age")})");
        });
}
