using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>One figure before and after a change.</summary>
/// <param name="Wish">What it is, of one side.</param>
/// <param name="From">Mean over scenarios in the wish's unit, with the plan as it is.</param>
/// <param name="To">With the change.</param>
public sealed record FigureChange(Wish Wish, double From, double To);
