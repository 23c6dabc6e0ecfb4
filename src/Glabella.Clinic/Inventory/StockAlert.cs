using System.Collections.Immutable;
using Glabella.Planning;

namespace Glabella.Clinic.Inventory;

/// <summary>A public warning of counterfeits, from <c>data/stock/alerts.json</c>.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Date">When it was made public.</param>
/// <param name="Product">Non-proprietary name of the product that is imitated.</param>
/// <param name="Lots">The lots it names; spaces and dashes do not count.</param>
/// <param name="VialUnits">Vial sizes that are a sign by themselves.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Signs">What to look for on carton and vial.</param>
/// <param name="Advice">What to do with such a vial.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Status">How surely it is known.</param>
public sealed record StockAlert(
    string Id, DateOnly Date, string Product, ImmutableArray<string> Lots, ImmutableArray<decimal> VialUnits, string Title,
    ImmutableArray<string> Signs, string Advice, string Source, ReadStatus Status)
{
    public static IReadOnlyList<StockAlert> All { get; } = [.. ReferenceData.Read<StockAlert[]>("stock/alerts.json").OrderByDescending(alert => alert.Date)];

    /// <summary>The alerts that concern such a vial.</summary>
    public static IEnumerable<StockAlert> Matching(string product, string lot, decimal units) => All.Where(alert => alert.Concerns(product, lot, units));

    public bool Concerns(string product, string lot, decimal units) =>
        Product == product && (Lots.Any(named => Bare(named) == Bare(lot)) || VialUnits.Contains(units));

    private static string Bare(string lot) => string.Concat(lot.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
