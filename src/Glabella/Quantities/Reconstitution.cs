namespace Glabella.Quantities;

/// <summary>How a vial is, or will be, made up: its Units in a volume of diluent.</summary>
public sealed record Reconstitution
{
    /// <param name="vial">The whole content of the vial.</param>
    /// <param name="diluentMl">Millilitres of diluent added; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The vial is empty or the diluent not positive.</exception>
    public Reconstitution(Dose vial, decimal diluentMl)
    {
        ArgumentNullException.ThrowIfNull(vial);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(vial.Units);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(diluentMl);
        (Vial, DiluentMl) = (vial, diluentMl);
    }

    /// <summary>The whole content of the vial.</summary>
    public Dose Vial { get; }

    /// <summary>Diluent added, mL.</summary>
    public decimal DiluentMl { get; }

    /// <summary>Units of the vial's product in one millilitre.</summary>
    public decimal UnitsPerMl => Vial.Units / DiluentMl;

    /// <summary>The volume that holds a dose of the same product, mL.</summary>
    /// <exception cref="ProductMismatchException">The dose is of another product.</exception>
    public decimal VolumeMl(Dose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return dose.Product == Vial.Product
            ? dose.Units / UnitsPerMl
            : throw new ProductMismatchException(Vial.Product, dose.Product);
    }
}
