namespace Glabella.Quantities;

/// <summary>An amount of botulinum toxin, in the Units of one product.</summary>
/// <remarks>
/// A Unit is defined by each manufacturer's own potency assay and is not interchangeable between products.
/// A dose therefore carries its product, doses of different products cannot be added or compared, and there
/// is deliberately no conversion. It is a class because a dose without a product has no meaning, so there is
/// no valid default.
/// </remarks>
public sealed record Dose
{
    /// <param name="units">Amount in the product's own Units; not negative.</param>
    /// <param name="product">The product whose Units these are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="units"/> is negative.</exception>
    public Dose(decimal units, ToxinProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        (Units, Product) = (units, product);
    }

    /// <summary>Product Units. Decimal, so that 0.1 + 0.2 is 0.3 on a patient's record.</summary>
    public decimal Units { get; }

    /// <summary>The product in whose Units this dose is stated.</summary>
    public ToxinProduct Product { get; }

    /// <summary>No toxin, in the Units of a product.</summary>
    public static Dose Zero(ToxinProduct product) => new(0, product);

    /// <summary>The sum of two doses of the same product.</summary>
    /// <exception cref="ProductMismatchException">The doses are of different products.</exception>
    public static Dose operator +(Dose left, Dose right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Units + right.UnitsOf(left.Product), left.Product);
    }

    /// <summary>Whether this dose is larger than another of the same product.</summary>
    /// <exception cref="ProductMismatchException">The doses are of different products.</exception>
    public bool Exceeds(Dose other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Units > other.UnitsOf(Product);
    }

    /// <summary>For example "20 U onabotulinumtoxinA".</summary>
    public override string ToString() => FormattableString.Invariant($"{Units:0.###} U {Product.Nonproprietary}");

    private decimal UnitsOf(ToxinProduct product) =>
        Product == product ? Units : throw new ProductMismatchException(product, Product);
}
