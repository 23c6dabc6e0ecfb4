using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Weakness of one muscle over time: 0 keeps its full strength, 1 has none.</summary>
/// <param name="Id">Muscle id.</param>
/// <param name="Name">Anatomical name.</param>
/// <param name="Side">The patient's own side.</param>
/// <param name="Wanted">Whether the plan means to weaken it: it makes a line of a treated area, or a site names it.</param>
/// <param name="Weakness">0 to 1.</param>
public sealed record MusclePrediction(string Id, string Name, Side Side, bool Wanted, Band Weakness)
{
    /// <summary>Where it lies outside what the model was set beside.</summary>
    public ImmutableArray<ModelRangeNote> Range { get; init; } = [];
}
