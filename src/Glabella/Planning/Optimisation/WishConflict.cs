using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>Why a wish is missed.</summary>
/// <param name="Missed">The wish.</param>
/// <param name="Best">The best that can be had of it, in its unit: alone, or beside the other wish.</param>
/// <param name="Against">The wish that it cannot be held with; null where no plan within the limits of dose and place reaches it even alone.</param>
/// <param name="AgainstBest">What is left of the other wish then, in its unit.</param>
public sealed record WishConflict(Wish Missed, double Best, Wish? Against, double? AgainstBest);
