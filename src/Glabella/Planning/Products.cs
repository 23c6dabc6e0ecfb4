using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>The products Glabella knows, from <c>data/products</c>.</summary>
/// <remarks>There is deliberately nothing here that relates the Units of one product to those of another.</remarks>
public static class Products
{
    /// <summary>Every product's label, in the order of brand names.</summary>
    public static IReadOnlyList<ProductLabel> All { get; } =
        [.. ReferenceData.List("products").Select(Load).OrderBy(l => l.Product.Brand, StringComparer.Ordinal)];

    /// <summary>The product with this non-proprietary name, for example "onabotulinumtoxinA".</summary>
    /// <exception cref="ArgumentException">There is no such product; ask <see cref="TryFind"/> when the name is input.</exception>
    public static ToxinProduct Find(string nonproprietary) => Label(nonproprietary).Product;

    /// <summary>The product with this non-proprietary name, or null.</summary>
    public static ToxinProduct? TryFind(string? nonproprietary) =>
        All.FirstOrDefault(l => l.Product.Nonproprietary == nonproprietary)?.Product;

    /// <summary>The label of a product.</summary>
    /// <exception cref="ArgumentException">There is no such product.</exception>
    public static ProductLabel LabelOf(ToxinProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return Label(product.Nonproprietary);
    }

    private static ProductLabel Label(string nonproprietary) =>
        All.FirstOrDefault(l => l.Product.Nonproprietary == nonproprietary)
        ?? throw new ArgumentException($"There is no product \"{nonproprietary}\".", nameof(nonproprietary));

    private static ProductLabel Load(string path)
    {
        var file = ReferenceData.Read<LabelFile>(path);
        return new ProductLabel(
            new ToxinProduct(file.Nonproprietary, file.Brand),
            file.Reconstitutions,
            file.Indications,
            file.SessionUnits,
            file.MaximumUnits,
            file.RetreatmentDays,
            file.UseWithinHours,
            file.OtherIndications,
            file.Facts);
    }

    private sealed record LabelFile(
        string Nonproprietary,
        string Brand,
        ImmutableArray<LabelReconstitution> Reconstitutions,
        ImmutableArray<LabelIndication> Indications,
        SourcedValue SessionUnits,
        SourcedValue? MaximumUnits,
        SourcedValue RetreatmentDays,
        SourcedValue UseWithinHours,
        ImmutableArray<LabelOtherIndication> OtherIndications,
        ImmutableArray<LabelFact> Facts);
}
