using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>What the value of a wish may be, in which unit, and what it may be about.</summary>
public static class WishLimits
{
    /// <summary>The numbers that make sense.</summary>
    public static NumberRange Of(WishSubject subject) => subject switch
    {
        WishSubject.Line => new(0, 3, 2),
        WishSubject.BrowPosition => new(-10, 10, 2),
        WishSubject.Symmetry => new(-20, 20, 2),
        WishSubject.Risk => new(0, 100, 2),
        _ => new(0, 100, 2),
    };

    /// <summary>The unit of the value, in words.</summary>
    public static string UnitOf(WishSubject subject) => subject switch
    {
        WishSubject.Line => "grade at full contraction",
        WishSubject.Movement => "percent kept",
        WishSubject.BrowPosition => "mm, upward positive",
        WishSubject.Muscle => "percent of strength lost",
        WishSubject.Symmetry => "mm more on the right",
        _ => "times the likelihood of the label pattern",
    };

    internal static string IdsOf(WishSubject subject, PlanningFace face) => subject switch
    {
        WishSubject.Line => "a line: " + string.Join(", ", CandidateSites.Areas),
        WishSubject.Movement or WishSubject.Symmetry => "a movement: " + string.Join(", ", face.Mechanics.Movements.Select(m => m.Id).Distinct()),
        WishSubject.BrowPosition => "\"brow\", right or left",
        WishSubject.Muscle => "a muscle of the atlas, for example \"frontalis\", on a side it has",
        _ => "an unwanted effect: " + string.Join(", ", RiskKind.All.Select(k => k.Id)),
    };
}
