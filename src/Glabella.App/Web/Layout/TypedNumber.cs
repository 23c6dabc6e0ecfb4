using System.Globalization;
using Glabella.Clinic;

namespace Glabella.App.Web.Layout;

/// <summary>Reads a number that someone typed. A comma is never guessed at: 4,5 might be four and a half or forty-five.</summary>
public static class TypedNumber
{
    private const int Longest = 12;

    /// <summary>The number, or a sentence that says what to write instead.</summary>
    public static Result<decimal> Parse(string? text, string field)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0)
        {
            return new Unreadable("Enter a number.", field);
        }

        if (typed.Length > Longest)
        {
            return new Unreadable($"“{typed[..Longest]}…” is too long for an amount.", field);
        }

        if (typed.Contains(',', StringComparison.Ordinal))
        {
            return new Unreadable($"“{typed}” has a comma. Write a decimal point: {typed.Replace(',', '.')}.", field);
        }

        return decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : new Unreadable($"“{typed}” is not a number. Write it like 4 or 2.5.", field);
    }

    public sealed record Unreadable(string Why, string Where) : Refusal("number-unreadable", Why, Where);
}
