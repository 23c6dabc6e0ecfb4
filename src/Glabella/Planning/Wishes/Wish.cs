using Glabella.Quantities;

namespace Glabella.Planning.Wishes;

/// <summary>One thing a plan should achieve or spare, as a clinician says it: "frown lines at most mild", "keep at least 70 % of the brow lift".</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Id">Of the line, movement, muscle or risk; "brow" for the position of a brow.</param>
/// <param name="Side">One side; null for both, each for itself.</param>
/// <param name="Bound">At most, at least or close to.</param>
/// <param name="Value">In the unit of the subject.</param>
/// <param name="Weight">How much it counts beside others; 1 is usual, 0 switches it off.</param>
/// <param name="Required">Whether it comes before all others, on average over circumstances; a plan that misses it is called impossible.</param>
public sealed record Wish(WishSubject Subject, string Id, Side? Side, WishBound Bound, double Value, double Weight = 1, bool Required = false);
