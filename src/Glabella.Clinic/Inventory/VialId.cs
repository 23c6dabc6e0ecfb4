namespace Glabella.Clinic.Inventory;

/// <summary>Identifies one vial.</summary>
public readonly record struct VialId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static VialId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
