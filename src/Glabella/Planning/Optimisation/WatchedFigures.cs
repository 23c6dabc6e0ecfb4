using Glabella.Planning.Wishes;

namespace Glabella.Planning.Optimisation;

/// <summary>What a clinician looks at in every plan, wished for or not.</summary>
internal static class WatchedFigures
{
    private static readonly Wish[] All =
    [
        .. CandidateSites.Areas.Select(area => new Wish(WishSubject.Line, area, null, WishBound.AtMost, 3, Weight: 0)),
        .. new[] { "brow-raise", "brow-lowering", "lid-closure", "smile" }.Select(id => new Wish(WishSubject.Movement, id, null, WishBound.AtLeast, 0, Weight: 0)),
        new(WishSubject.BrowPosition, "brow", null, WishBound.AtLeast, -10, Weight: 0),
        .. RiskKind.All.Select(kind => new Wish(WishSubject.Risk, kind.Id, null, WishBound.AtMost, 100, Weight: 0)),
    ];

    /// <summary>Those that some wishes do not speak of, as wishes without weight.</summary>
    public static IEnumerable<Wish> Beside(IEnumerable<Wish> wishes)
    {
        var spoken = wishes.Select(w => (w.Subject, w.Id)).ToHashSet();
        return All.Where(w => !spoken.Contains((w.Subject, w.Id)));
    }
}
