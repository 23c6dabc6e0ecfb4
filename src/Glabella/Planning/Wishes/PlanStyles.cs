using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning.Wishes;

/// <summary>The wishes that go with an area, from soft to frozen, and the named places between: <c>data/planning/styles.json</c>.</summary>
public static class PlanStyles
{
    private static readonly StyleFile File = ReferenceData.Read<StyleFile>("planning/styles.json");

    /// <summary>Natural, balanced, maximal.</summary>
    public static ImmutableArray<PlanStyle> All => File.Styles;

    /// <summary>The smallest share of a label dose that a syringe delivers at a site, as Units of a product.</summary>
    /// <exception cref="KeyNotFoundException">The product has none.</exception>
    public static decimal StepUnitsOf(ToxinProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return File.StepUnits[product.Nonproprietary].Value;
    }

    /// <summary>What one reference dose costs beside wishes that are missed.</summary>
    internal static double PriceOf(double firmness) => Between(File.Price.Soft, File.Price.Frozen, firmness);

    /// <summary>The wishes of some areas at a firmness; of two about the same thing the stricter stays.</summary>
    /// <param name="areas">Area ids.</param>
    /// <param name="firmness">0 soft to 1 frozen.</param>
    public static ImmutableArray<Wish> WishesFor(IReadOnlyCollection<string> areas, double firmness)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return
        [
            .. File.Wishes.Where(w => areas.Contains(w.Area))
                .Select(w => w.At(firmness))
                .GroupBy(w => (w.Subject, w.Id, w.Bound))
                .Select(group => group.MaxBy(w => w.Weight)!),
        ];
    }

    /// <summary>All wishes of a plan: the clinician's own, and those of the style about other things.</summary>
    public static ImmutableArray<Wish> AllWishesOf(PlanWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        var own = wishes.Wishes.Select(w => (w.Subject, w.Id)).ToHashSet();
        return [.. wishes.Wishes, .. WishesFor(wishes.Areas, wishes.Firmness).Where(w => !own.Contains((w.Subject, w.Id)))];
    }

    private static double Between(double soft, double frozen, double firmness) => soft + ((frozen - soft) * Math.Clamp(firmness, 0, 1));

    private sealed record StyleFile(
        string Origin,
        ImmutableArray<PlanStyle> Styles,
        StylePrice Price,
        ImmutableDictionary<string, SourcedValue> StepUnits,
        ImmutableArray<StyleWish> Wishes);

    private sealed record StylePrice(double Soft, double Frozen, string Origin);

    private sealed record StyleWish(
        string Area, WishSubject Subject, string Id, WishBound Bound, double Soft, double Frozen, double SoftWeight, double FrozenWeight, string Why)
    {
        public Wish At(double firmness) =>
            new(Subject, Id, null, Bound, Math.Round(Between(Soft, Frozen, firmness), 2), Math.Round(Between(SoftWeight, FrozenWeight, firmness), 2));
    }
}
