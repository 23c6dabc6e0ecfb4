using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>How much of one movement is kept over time.</summary>
/// <param name="Id">For example "brow-raise".</param>
/// <param name="Name">For a reader.</param>
/// <param name="Side">The patient's own side.</param>
/// <param name="BeforeMm">The movement before treatment, mm.</param>
/// <param name="KeptMm">The movement after it, mm; for a position, its change.</param>
public sealed record MovementPrediction(string Id, string Name, Side Side, double BeforeMm, Band KeptMm)
{
    /// <summary>Where it lies outside what the model was set beside.</summary>
    public ImmutableArray<ModelRangeNote> Range { get; init; } = [];
}
