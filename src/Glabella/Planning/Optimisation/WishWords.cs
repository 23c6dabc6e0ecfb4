using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>A wish as a clinician would say it.</summary>
public static class WishWords
{
    /// <summary>What it is about, with the patient's side, for example "Brow raise R".</summary>
    public static string SubjectOf(Wish wish, PlanningFace face)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(face);
        var name = wish.Subject switch
        {
            WishSubject.Line => FaceArea.NameOf(wish.Id),
            WishSubject.Movement => face.Mechanics.Movements.FirstOrDefault(m => m.Id == wish.Id)?.Name + " kept",
            WishSubject.Symmetry => face.Mechanics.Movements.FirstOrDefault(m => m.Id == wish.Id)?.Name + ", right over left",
            WishSubject.BrowPosition => "Position of the brow",
            WishSubject.Muscle => face.Atlas.Muscles.FirstOrDefault(m => m.Id == wish.Id)?.Name + " weakened",
            _ => RiskKind.All.FirstOrDefault(k => k.Id == wish.Id)?.Name ?? wish.Id,
        };
        return wish.Side switch { Side.Right => name + " R", Side.Left => name + " L", _ => name };
    }

    /// <summary>What is wished, for example "at most 1 grade".</summary>
    public static string BoundOf(Wish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var bound = wish.Bound switch { WishBound.AtMost => "at most", WishBound.AtLeast => "at least", _ => "close to" };
        return FormattableString.Invariant($"{bound} {wish.Value:0.##}{UnitOf(wish.Subject)}");
    }

    /// <summary>The unit, short, with the space before it.</summary>
    public static string UnitOf(WishSubject subject) => subject switch
    {
        WishSubject.Line => "",
        WishSubject.Movement or WishSubject.Muscle => " %",
        WishSubject.BrowPosition or WishSubject.Symmetry => " mm",
        _ => " x label pattern",
    };
}
