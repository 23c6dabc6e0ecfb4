using Glabella.Quantities;

namespace Glabella.Pharmacology;

/// <summary>What the model knows of one product: the dose at which its trials were made, and the effect they found there.</summary>
/// <remarks>
/// Every product stands for itself: its dose is measured against its own reference dose, and the effect there is its own. No member
/// relates the Units of two products, and none may: Units are not interchangeable.
/// </remarks>
public sealed class ProductEffect
{
    private ProductEffect(ToxinProduct product, double referenceUnits, double logEffect, double decayFactor) =>
        (Product, ReferenceUnits, LogEffect, DecayFactor) = (product, referenceUnits, logEffect, decayFactor);

    /// <summary>The product.</summary>
    public ToxinProduct Product { get; }

    /// <summary>Units at one site in its pivotal trials: the unit in which the model counts its dose.</summary>
    public double ReferenceUnits { get; }

    /// <summary>Logarithm of the effective toxin at the reference dose, as its own trials have it.</summary>
    public double LogEffect { get; }

    /// <summary>Factor on the time constant of decay.</summary>
    public double DecayFactor { get; }

    /// <summary>The effect of a product.</summary>
    /// <exception cref="KeyNotFoundException">The model has no constants for it.</exception>
    public static ProductEffect Find(ModelParameters parameters, ToxinProduct product)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(product);
        var prefix = "product." + product.Nonproprietary;
        return new ProductEffect(
            product, parameters[prefix + ".reference-dose"], parameters[prefix + ".log-effect"], parameters[prefix + ".decay-factor"]);
    }

    /// <summary>A dose as a multiple of the product's own reference dose.</summary>
    /// <exception cref="ProductMismatchException">The dose is of another product.</exception>
    public double Relative(Dose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return dose.Product == Product
            ? (double)dose.Units / ReferenceUnits
            : throw new ProductMismatchException(Product, dose.Product);
    }
}
