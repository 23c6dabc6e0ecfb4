using Glabella.Planning;

namespace Glabella.Clinic.Inventory;

/// <summary>Which product and vial size a product code stands for, from <c>data/stock/gtins.json</c>.</summary>
/// <param name="Gtin">Fourteen digits.</param>
/// <param name="Product">Non-proprietary name.</param>
/// <param name="VialUnits">Content as labelled, in the product's own Units.</param>
/// <param name="Ndc">The US drug code it is derived from.</param>
/// <param name="Name">As the trade calls the package.</param>
/// <param name="Source">Where the code was read.</param>
/// <param name="Status">How surely it is known.</param>
public sealed record PackageCode(string Gtin, string Product, decimal VialUnits, string Ndc, string Name, string Source, ReadStatus Status)
{
    public static IReadOnlyList<PackageCode> All { get; } = ReferenceData.Read<PackageCode[]>("stock/gtins.json");

    public static PackageCode? Find(string? gtin) => All.FirstOrDefault(code => code.Gtin == gtin);

    /// <summary>The vial sizes of a product that its label or a product code names, smallest first.</summary>
    public static IReadOnlyList<decimal> SizesOf(ProductLabel label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return [.. label.Reconstitutions.Select(r => r.VialUnits)
            .Concat(All.Where(code => code.Product == label.Product.Nonproprietary).Select(code => code.VialUnits)).Distinct().Order()];
    }
}
