namespace Glabella.Clinic.Inventory.Gs1;

/// <summary>One kind of part of a GS1 code, by its application identifier (GS1 General Specifications, section 3; recalled).</summary>
/// <param name="Identifier">For example "17".</param>
/// <param name="Name">What it is called on a screen.</param>
/// <param name="Length">Exact length of a fixed part, greatest length of another.</param>
/// <param name="Fixed">Whether it ends by its length; others end with a separator or the end of the code.</param>
public sealed record Gs1Part(string Identifier, string Name, int Length, bool Fixed)
{
    public static readonly Gs1Part Product = new("01", "product code", 14, true);
    public static readonly Gs1Part Expiry = new("17", "expiry", 6, true);
    public static readonly Gs1Part Lot = new("10", "lot", 20, false);
    public static readonly Gs1Part Serial = new("21", "serial", 20, false);

    /// <summary>Read past: a date of making and the national numbers that stand on European boxes.</summary>
    private static readonly Gs1Part[] Passed =
    [
        new("11", "date of making", 6, true),
        .. Enumerable.Range(710, 7).Select(number => new Gs1Part(number.ToString(System.Globalization.CultureInfo.InvariantCulture), "national number", 20, false)),
    ];

    private static readonly Gs1Part[] All = [Product, Expiry, Lot, Serial, .. Passed];

    /// <summary>"The lot (10)".</summary>
    public string InWords => $"The {Name} ({Identifier})";

    /// <summary>The part whose identifier begins here; null when there is none.</summary>
    public static Gs1Part? At(string text, int position) =>
        All.FirstOrDefault(part => string.CompareOrdinal(text, position, part.Identifier, 0, part.Identifier.Length) == 0);

    /// <summary>The part with exactly this identifier.</summary>
    public static Gs1Part? Find(string identifier) => All.FirstOrDefault(part => part.Identifier == identifier);
}
