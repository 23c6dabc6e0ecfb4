namespace Glabella.Clinic.Inventory;

/// <summary>What else is known of vials that come in together.</summary>
/// <param name="Count">How many vials of the lot.</param>
/// <param name="Serials">Serial numbers of some or all of them.</param>
/// <param name="Gtin">Product code as scanned; null when it was entered by hand.</param>
/// <param name="Supplier">Who sent them.</param>
/// <param name="Place">Where they are put.</param>
/// <param name="AcceptedBecause">Why they are taken in although their product code or size is unknown; a physician's or manager's word.</param>
public sealed record Arrival(
    int Count = 1, IReadOnlyList<string>? Serials = null, string? Gtin = null, string? Supplier = null, string? Place = null, string? AcceptedBecause = null)
{
    /// <summary>Assumed: more come in no single delivery to a clinic; a larger number is a slip.</summary>
    public const int MostVials = 50;

    public const int LongestSerial = 20;

    internal IReadOnlyList<string> ReadSerials { get; } = [.. (Serials ?? []).Select(serial => serial.Trim()).Where(serial => serial.Length > 0)];

    internal string? SerialOf(int vial) => vial < ReadSerials.Count ? ReadSerials[vial] : null;

    internal static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What is wrong with it before anything else is looked at; null when nothing is.</summary>
    internal Refusal? Check()
    {
        if (Count is < 1 or > MostVials)
        {
            return new CountImpossible(Count);
        }

        if (ReadSerials.Count > Count)
        {
            return new TooManySerials(ReadSerials.Count, Count);
        }

        if (ReadSerials.FirstOrDefault(serial => serial.Length > LongestSerial || !serial.All(letter => letter is > ' ' and <= '~')) is { } strange)
        {
            return new SerialUnreadable(strange.Length <= LongestSerial ? strange : strange[..LongestSerial] + "…");
        }

        return ReadSerials.GroupBy(serial => serial).FirstOrDefault(same => same.Count() > 1) is { } twice ? new SerialRepeated(twice.Key) : CheckNames();
    }

    private Refusal? CheckNames()
    {
        if (Typed(Supplier) is { Length: > StockSettings.LongestName } supplier)
        {
            return new NameTooLong("supplier", supplier.Length, "Supplier");
        }

        return Typed(AcceptedBecause) is { Length: > ReasonText.Longest } reason ? new ReasonText.Missing(reason.Length, "AcceptedBecause") : null;
    }

    public sealed record CountImpossible(int Number) : Refusal(
        "vial-count-impossible", FormattableString.Invariant($"{Number} vials cannot come in at once; enter 1 to {MostVials}."), "Count");

    public sealed record TooManySerials(int Serials, int Vials) : Refusal(
        "serials-too-many", FormattableString.Invariant($"There are {Serials} serial numbers for {Vials} vials. Raise the number of vials or take serials away."), "Serials");

    public sealed record SerialUnreadable(string Serial) : Refusal(
        "serial-unreadable", FormattableString.Invariant($"\"{Serial}\" is not a serial: it takes 1 to {LongestSerial} letters, digits and signs without spaces, one vial a line."), "Serials");

    public sealed record SerialRepeated(string Serial) : Refusal(
        "serial-repeated", $"The serial {Serial} stands here twice. If the same vial was scanned twice, take one line away.", "Serials");

    public sealed record NameTooLong(string What, int Length, string Where) : Refusal(
        "name-too-long", FormattableString.Invariant($"The {What} has {Length} characters; at most {StockSettings.LongestName} fit."), Where);
}
