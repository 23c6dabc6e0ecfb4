using System.Collections.Immutable;
using Glabella.Planning.Checks;

namespace Glabella.Planning;

/// <summary>What a plan is expected to do, each figure with its 90 % band, and what the checks say.</summary>
/// <param name="Days">Days since injection, 0 to 180, one by one: the axis of every band.</param>
/// <param name="Muscles">Weakness of every muscle.</param>
/// <param name="Lines">Severity of every line.</param>
/// <param name="Movements">Movements kept.</param>
/// <param name="Risks">What may go wrong, relative to the label pattern on the same face.</param>
/// <param name="Totals">Units, volume and sites.</param>
/// <param name="Findings">What the checks found, blocking ones first.</param>
/// <param name="Model">Version of the model and hash of its parameters.</param>
public sealed record PlanEvaluation(
    ImmutableArray<int> Days,
    ImmutableArray<MusclePrediction> Muscles,
    ImmutableArray<LinePrediction> Lines,
    ImmutableArray<MovementPrediction> Movements,
    ImmutableArray<RiskPrediction> Risks,
    PlanTotals Totals,
    ImmutableArray<Finding> Findings,
    ModelIdentity Model)
{
    /// <summary>What holds for every figure of this face: where it lies outside what the model was set beside.</summary>
    public ImmutableArray<ModelRangeNote> Range { get; init; } = [];

    /// <summary>The same evaluation with what was found elsewhere, blocking findings first.</summary>
    public PlanEvaluation With(IReadOnlyList<Finding> others) => others.Count == 0
        ? this
        : this with { Findings = [.. Findings.Concat(others).OrderByDescending(finding => finding.Severity)] };
}
