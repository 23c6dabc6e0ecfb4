namespace Glabella.Clinic.Inventory.Gs1;

/// <summary>The 14-digit product code of a package. Its last digit checks the others.</summary>
public static class Gtin
{
    public const int Length = 14;

    /// <summary>Whether the text is fourteen digits whose last one checks the others.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: Length } && text.All(char.IsAsciiDigit) && text[^1] - '0' == CheckDigit(text[..^1]);

    /// <summary>The digit that belongs after these: weights 3 and 1 from the right, filled up to the next ten.</summary>
    public static int CheckDigit(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        var sum = digits.Reverse().Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 3 : 1)).Sum();
        return (10 - (sum % 10)) % 10;
    }
}
