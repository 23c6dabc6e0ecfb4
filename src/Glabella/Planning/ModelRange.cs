using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Says of each figure of an evaluation where it lies outside what the model was set beside. It changes no figure.</summary>
/// <remarks>The rules and their origins are <c>data/rules/model-range.json</c>. What holds for every figure of a face stands once, on the evaluation itself.</remarks>
public sealed class ModelRange
{
    private static readonly string[] BrowAreas = [FaceArea.GlabellarLines, FaceArea.ForeheadLines, FaceArea.LateralCanthalLines];

    /// <summary>The areas of the pattern that each risk is measured against.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> AreasOfPattern =
        new[] { RiskKind.Eyelid, RiskKind.Brow, RiskKind.Smile }.ToImmutableDictionary(k => k.Id, k => Protocols.Find(k.Reference).Areas);

    private static readonly string[] RulesOfRisk =
        [.. new[] { ModelRangeKind.AreaDose, ModelRangeKind.SiteDose, ModelRangeKind.Volume, ModelRangeKind.Depth }.Select(kind => ModelRangeData.Rule(kind).Id)];

    private readonly FaceAtlas _atlas;
    private readonly BaselineGrades _baseline;
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _areasOfMovement;
    private readonly ImmutableArray<ModelRangeNote> _ofFace;

    /// <param name="atlas">The anatomy of the face.</param>
    /// <param name="mechanics">How it moves.</param>
    /// <param name="baseline">Severity of its lines before treatment.</param>
    public ModelRange(FaceAtlas atlas, FaceMechanics mechanics, BaselineGrades baseline)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        ArgumentNullException.ThrowIfNull(mechanics);
        ArgumentNullException.ThrowIfNull(baseline);
        (_atlas, _baseline) = (atlas, baseline);
        _areasOfMovement = mechanics.Movements.Where(m => m.Side == Side.Right).ToImmutableDictionary(m => m.Id, AreasOf);
        _ofFace = [.. NotesOn(atlas.Face)];
    }

    /// <summary>The same evaluation with its notes.</summary>
    public PlanEvaluation Mark(PlanEvaluation evaluation, TreatmentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(plan);
        var areas = ModelRangeAreas.NotesOf(plan, _atlas);
        return evaluation with
        {
            Range = _ofFace,
            Muscles = [.. evaluation.Muscles.Select(m => m with { Range = [.. OnMuscle(m, plan, areas)] })],
            Lines = [.. evaluation.Lines.Select(l => l with { Range = [.. OnLine(l, areas)], RangeAtRest = [Note(ModelRangeKind.RestLines)] })],
            Movements = [.. evaluation.Movements.Select(m => m with { Range = [.. OnMovement(m, areas)] })],
            Risks = [.. evaluation.Risks.Select(r => r with { Range = [.. OnRisk(r, plan, areas)] })],
        };
    }

    private static IEnumerable<ModelRangeNote> NotesOn(PatientFace face)
    {
        var age = ModelRangeData.Rule(ModelRangeKind.Age);
        if (face.Age < age.Low || face.Age > age.High)
        {
            yield return age.Note(0, ("value", ModelRangeRule.Figure(face.Age)));
        }

        if (face.Sex == Sex.Male)
        {
            yield return Note(ModelRangeKind.Men);
        }

        var scale = ModelRangeData.Rule(ModelRangeKind.FaceScale);
        if (face.ScaleErrorPercent > scale.Limit)
        {
            yield return scale.Note(0, ("value", Math.Round(face.ScaleErrorPercent, 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private IEnumerable<ModelRangeNote> OnMuscle(MusclePrediction muscle, TreatmentPlan plan, Dictionary<string, ImmutableArray<ModelRangeNote>> areas)
    {
        var weakens = muscle.Weakness.High.Max() >= ModelRangeData.Rule(ModelRangeKind.SpreadOnly).Limit;
        if (!weakens && !muscle.Wanted)
        {
            return [];
        }

        var uncalibrated = ModelRangeData.CalibratedMuscles.Contains(muscle.Id) ? [] : new[] { Note(ModelRangeKind.MuscleUncalibrated) };
        if (!muscle.Wanted)
        {
            return [.. uncalibrated, Note(ModelRangeKind.SpreadOnly)];
        }

        var lines = _atlas.Muscles.First(m => m.Id == muscle.Id).Lines;
        return [.. uncalibrated, .. areas.Where(a => lines.Contains(a.Key) || Names(plan, a.Key, muscle.Id)).SelectMany(a => a.Value)];
    }

    private IEnumerable<ModelRangeNote> OnLine(LinePrediction line, Dictionary<string, ImmutableArray<ModelRangeNote>> areas)
    {
        if (!_baseline.IsGraded(line.Id, line.Side))
        {
            yield return Note(ModelRangeKind.GradeAssumed);
        }

        if (areas.TryGetValue(line.Id, out var notes))
        {
            foreach (var note in notes)
            {
                yield return note;
            }
        }
        else if (line.AtContraction.Median[0] - line.AtContraction.Low.Min() > 3 * ModelRangeData.Rule(ModelRangeKind.SpreadOnly).Limit)
        {
            yield return Note(ModelRangeKind.SpreadOnly);
        }
    }

    private IEnumerable<ModelRangeNote> OnMovement(MovementPrediction movement, Dictionary<string, ImmutableArray<ModelRangeNote>> areas)
    {
        var isBrow = movement.Id == "brow-position";
        var of = isBrow ? BrowAreas : _areasOfMovement.GetValueOrDefault(movement.Id, []).AsEnumerable();
        var ofBrow = isBrow ? new[] { Note(ModelRangeKind.BrowPosition) } : [];
        return [Note(ModelRangeKind.MovementSize), .. ofBrow, .. areas.Where(a => of.Contains(a.Key)).SelectMany(a => a.Value)];
    }

    private static IEnumerable<ModelRangeNote> OnRisk(RiskPrediction risk, TreatmentPlan plan, Dictionary<string, ImmutableArray<ModelRangeNote>> areas)
    {
        yield return Note(ModelRangeKind.RiskSize);
        var product = ModelRangeData.Rule(ModelRangeKind.RiskProduct);
        if (plan.Product.Nonproprietary != product.Product)
        {
            yield return product.Note();
        }

        var label = Products.LabelOf(plan.Product);
        foreach (var area in AreasOfPattern[risk.Id].Where(a => label.FindIndication(a) is null))
        {
            yield return ModelRangeData.Rule(ModelRangeKind.RiskPattern)
                .Note(0, ("brand", plan.Product.Brand), ("area", FaceArea.NameOf(area).ToLowerInvariant()));
        }

        // What trials found of an area's lines and how long they followed does not matter to a risk; what lands where does.
        foreach (var note in areas.SelectMany(a => a.Value).Where(n => RulesOfRisk.Contains(n.Rule)))
        {
            yield return note;
        }
    }

    /// <summary>The areas whose muscles make a movement.</summary>
    private ImmutableArray<string> AreasOf(FaceMovement movement) =>
    [
        .. _atlas.Muscles
            .Where(m => movement.KeptMm((id, side) => id == m.Id && side == m.Side ? 0 : 1) != movement.BeforeMm)
            .SelectMany(m => m.Lines).Where(FaceArea.All.Contains).Distinct(),
    ];

    private static bool Names(TreatmentPlan plan, string area, string muscle) => plan.Injections.Any(i => i.Area == area && i.Muscle == muscle);

    private static ModelRangeNote Note(ModelRangeKind kind) => ModelRangeData.Rule(kind).Note();
}
