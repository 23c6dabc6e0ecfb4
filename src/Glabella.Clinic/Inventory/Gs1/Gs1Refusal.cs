using System.Globalization;

namespace Glabella.Clinic.Inventory.Gs1;

/// <summary>Why a code is not taken. Nothing is guessed: a code that could mean two things is refused.</summary>
public sealed record Gs1Refusal : Refusal
{
    private const int Shown = 40;
    private const string Look = "Look at the printed text and enter product, lot, expiry and serial by hand.";

    private Gs1Refusal(string code, string message)
        : base(code, message, "Code")
    {
    }

    internal static Gs1Refusal Empty() => new("gs1-empty", "Scan the code on the vial or its box, or type what is printed under it.");

    internal static Gs1Refusal TooLong(int length) => new("gs1-too-long", string.Create(CultureInfo.InvariantCulture,
        $"The code has {length} characters; one vial's code has at most {Gs1Parser.Longest}. Scan one vial at a time."));

    internal static Gs1Refusal OtherSymbol(string identifier) => new("gs1-other-symbol",
        $"The scanner says \"{identifier}\", which is no GS1 code (]d2, ]C1 or ]Q3). Scan the square code beside lot and expiry, or enter them by hand.");

    internal static Gs1Refusal UnknownPart(string rest) => new("gs1-unknown-part",
        $"\"{Cut(rest)}\" does not begin with a part this program reads: 01 product code, 17 expiry, 10 lot, 21 serial. Scan again; if it stays so, {char.ToLowerInvariant(Look[0])}{Look[1..]}");

    internal static Gs1Refusal Incomplete(Gs1Part part, string value) => new("gs1-incomplete", string.Create(CultureInfo.InvariantCulture,
        $"{part.InWords} is \"{Cut(value)}\": it takes {part.Length} characters and here are {value.Length}. The code is cut off; scan it again."));

    internal static Gs1Refusal Missing(Gs1Part part) => new("gs1-empty-part", $"{part.InWords} is empty. Scan again, or enter what is printed by hand.");

    internal static Gs1Refusal Overlong(Gs1Part part, string value) => new("gs1-part-too-long", string.Create(CultureInfo.InvariantCulture,
        $"{part.InWords} is \"{Cut(value)}\", {value.Length} characters; at most {part.Length} are allowed. The scanner has probably lost the mark between two parts. {Look}"));

    internal static Gs1Refusal Character(Gs1Part part, string value, char character) => new("gs1-character",
        $"{part.InWords} \"{Cut(value)}\" holds {Name(character)}, which cannot stand in such a code. Scan again, or enter it by hand.");

    internal static Gs1Refusal CheckDigit(string gtin, int expected) => new("gs1-check-digit", string.Create(CultureInfo.InvariantCulture,
        $"The product code (01) {gtin} is wrong: its last digit should be {expected}. Scan again; if it stays so, set the vial aside and ask the supplier."));

    internal static Gs1Refusal NoDate(Gs1Part part, string value) => new("gs1-date",
        $"{part.InWords} {value} is no date (year, month, day, two digits each). Look at the printed date; if it says the same, set the vial aside and ask the supplier.");

    internal static Gs1Refusal Twice(Gs1Part part) => new("gs1-twice", $"{part.InWords} stands in the code twice. Scan one vial at a time.");

    internal static Gs1Refusal NoProduct() => new("gs1-no-product", $"The product code (01) is missing. Scan the square code on the vial or carton. {Look}");

    internal static Gs1Refusal SeparatorLost(Gs1Part part, string value, string inside) => new("gs1-separator-lost",
        $"{part.InWords} \"{Cut(value)}\" seems to hold another part ({inside}): the scanner has lost the mark between them. {Look} In the stock settings a mark can be set that the scanner sends instead.");

    private static string Cut(string value) => value.Length <= Shown ? value : value[..Shown] + "…";

    private static string Name(char character) => char.IsControl(character) || char.IsWhiteSpace(character)
        ? string.Create(CultureInfo.InvariantCulture, $"the invisible character {(int)character:X4}")
        : $"\"{character}\"";
}
