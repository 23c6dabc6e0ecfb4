using System.Collections.Immutable;
using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>One figure over the weeks, under all scenarios: patients, hand, spread and anatomy together.</summary>
/// <param name="Wish">What it is, of one side.</param>
/// <param name="Days">Since injection.</param>
/// <param name="Figures">One a day, in the wish's unit.</param>
public sealed record OutcomeCourse(Wish Wish, ImmutableArray<int> Days, ImmutableArray<FigureSpread> Figures);
