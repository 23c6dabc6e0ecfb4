namespace Glabella.Clinic.Inventory.Gs1;

/// <summary>What the code on a vial or carton says. Only the product code is always there.</summary>
/// <param name="Gtin">Product code (01), fourteen digits.</param>
/// <param name="Expiry">Last day of use (17).</param>
/// <param name="Lot">Lot as printed (10).</param>
/// <param name="Serial">Serial number (21).</param>
public sealed record Gs1Code(string Gtin, DateOnly? Expiry, string? Lot, string? Serial);
