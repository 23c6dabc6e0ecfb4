namespace Glabella.Clinic.Inventory;

/// <summary>Identifies one temperature excursion.</summary>
public readonly record struct ExcursionId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static ExcursionId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
