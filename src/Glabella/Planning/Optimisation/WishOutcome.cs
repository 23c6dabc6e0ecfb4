using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>What becomes of a wish under a plan, over all scenarios.</summary>
/// <param name="Wish">The wish, of one side; weight 0 for what is only watched.</param>
/// <param name="Before">Untreated, in the wish's unit.</param>
/// <param name="After">On the day the plan is made for.</param>
/// <param name="IsMet">Whether it is as wished, or nearly so, in the median scenario; for a likelihood, on average.</param>
public sealed record WishOutcome(Wish Wish, double Before, FigureSpread After, bool IsMet);
