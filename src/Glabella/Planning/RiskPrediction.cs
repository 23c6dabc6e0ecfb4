using System.Collections.Immutable;

namespace Glabella.Planning;

/// <summary>An unwanted effect, relative to the label pattern of the same product on the same face: 1 is as likely as there.</summary>
/// <param name="Id">For example "eyelid-ptosis".</param>
/// <param name="Name">For a reader.</param>
/// <param name="Relative">Times the label pattern's.</param>
/// <param name="Low">Over the scenarios of spread, septum and placement: the lowest.</param>
/// <param name="High">The highest.</param>
/// <param name="Note">The basis, and what of it is not validated.</param>
public sealed record RiskPrediction(string Id, string Name, double Relative, double Low, double High, string Note)
{
    /// <summary>Where it lies outside what the model was set beside.</summary>
    public ImmutableArray<ModelRangeNote> Range { get; init; } = [];
}
