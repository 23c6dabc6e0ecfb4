using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Clinic.Inventory;

/// <summary>What a vial made up with so much diluent holds: Units of its product in 0.1 mL, millilitres in a dose, and whether its label says so.</summary>
/// <param name="Made">The vial and its diluent.</param>
/// <param name="OnLabel">Whether this is one of the label's dilutions.</param>
public sealed record Dilution(Reconstitution Made, bool OnLabel)
{
    private const decimal Tenth = 0.1m;

    public static Dilution Of(string product, decimal vialUnits, decimal diluentMl)
    {
        var label = Products.LabelOf(Products.Find(product));
        var made = new Reconstitution(new Dose(vialUnits, label.Product), diluentMl);
        return new Dilution(made, label.FindReconstitution(made) is not null);
    }

    /// <summary>The dilutions that the label names for a vial of this size.</summary>
    public static IReadOnlyList<Dilution> OnLabelOf(string product, decimal vialUnits) =>
        [.. Products.LabelOf(Products.Find(product)).Reconstitutions.Where(r => r.VialUnits == vialUnits).Select(r => Of(product, vialUnits, r.DiluentMl))];

    public decimal UnitsPerMl => Made.UnitsPerMl;

    public decimal UnitsPerTenthMl => Made.UnitsPerMl * Tenth;

    /// <summary>Millilitres that hold so many Units of the vial's own product.</summary>
    public decimal MillilitresOf(decimal units) => Made.VolumeMl(new Dose(units, Made.Vial.Product));
}
