namespace Glabella.Clinic.Inventory;

/// <summary>Identifies one line of a vial's ledger.</summary>
public readonly record struct VialMovementId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static VialMovementId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
