namespace Glabella.Clinic.Inventory;

/// <summary>Identifies one recall of a lot.</summary>
public readonly record struct LotRecallId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static LotRecallId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
