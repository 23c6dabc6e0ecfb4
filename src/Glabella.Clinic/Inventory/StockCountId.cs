namespace Glabella.Clinic.Inventory;

/// <summary>Identifies one count of the stock.</summary>
public readonly record struct StockCountId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static StockCountId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
