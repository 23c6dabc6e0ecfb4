using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Severity of one group of lines over time, on the four-grade scale: 0 none, 1 mild, 2 moderate, 3 severe.</summary>
/// <param name="Id">Line id, for example "glabellar-lines".</param>
/// <param name="Name">For a reader.</param>
/// <param name="Side">The patient's own side; midline where the line is graded as one.</param>
/// <param name="AtContraction">At full contraction, 0 to 3.</param>
/// <param name="AtRest">At rest, 0 to 3.</param>
public sealed record LinePrediction(string Id, string Name, Side Side, Band AtContraction, Band AtRest)
{
    /// <summary>Where it lies outside what the model was set beside.</summary>
    public ImmutableArray<ModelRangeNote> Range { get; init; } = [];

    /// <summary>What is to be known besides of the line at rest.</summary>
    public ImmutableArray<ModelRangeNote> RangeAtRest { get; init; } = [];
}
