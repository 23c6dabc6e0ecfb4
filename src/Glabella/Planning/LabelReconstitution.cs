using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One way in which a label makes a vial up.</summary>
/// <param name="VialUnits">Content of the vial in the product's own Units.</param>
/// <param name="DiluentMl">Diluent, mL.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Status">How surely it is known.</param>
public sealed record LabelReconstitution(decimal VialUnits, decimal DiluentMl, string Source, ReadStatus Status)
{
    /// <summary>This dilution of a product's vial.</summary>
    public Reconstitution Of(ToxinProduct product) => new(new Dose(VialUnits, product), DiluentMl);
}
