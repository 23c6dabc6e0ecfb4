using System.Globalization;

namespace Glabella.Clinic.Inventory;

/// <summary>Reads an expiry as printed on boxes: 2027-03-31, 31.03.2027, 2027-03, 03/2027, 270331 (GS1). Without a day it is the last of the month.</summary>
public static class ExpiryText
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "d.M.yyyy", "d/M/yyyy", "yyyyMMdd", "d MMM yyyy"];
    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "M/yyyy", "M.yyyy", "M-yyyy", "MMM yyyy"];

    /// <summary>The last day of use, or why the text is no date.</summary>
    public static Result<DateOnly> Parse(string? text)
    {
        var printed = (text ?? "").Trim();
        if (TryExact(printed, Days, out var day))
        {
            return day;
        }

        if (TryExact(printed, Months, out var month))
        {
            return LastOf(month);
        }

        return Gs1(printed) is { } scanned ? scanned : new ExpiryUnreadable(printed.Length > 20 ? printed[..20] + "…" : printed);
    }

    /// <summary>Six digits, YYMMDD; day 00 means the last of the month.</summary>
    private static DateOnly? Gs1(string text)
    {
        if (text.Length != 6 || !text.All(char.IsAsciiDigit))
        {
            return null;
        }

        var lastOfMonth = text.EndsWith("00", StringComparison.Ordinal);
        var full = "20" + (lastOfMonth ? text[..4] + "01" : text);
        return TryExact(full, ["yyyyMMdd"], out var date) ? (lastOfMonth ? LastOf(date) : date) : null;
    }

    private static bool TryExact(string text, string[] spellings, out DateOnly date) =>
        DateOnly.TryParseExact(text, spellings, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static DateOnly LastOf(DateOnly month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));

    public sealed record ExpiryUnreadable(string Text) : Refusal(
        "expiry-unreadable",
        Text.Length == 0 ? "Enter the expiry date as printed on the vial." : $"\"{Text}\" is not a date; write it like 2027-03-31 or 03/2027.",
        "Expiry");
}
