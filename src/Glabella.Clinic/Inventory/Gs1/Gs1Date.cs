using System.Globalization;

namespace Glabella.Clinic.Inventory.Gs1;

/// <summary>Dates as GS1 codes write them: YYMMDD, day 00 for the last of the month, the century from a window around this year.</summary>
public static class Gs1Date
{
    /// <summary>GS1 General Specifications, "Determination of century in dates" (recalled): 51 and more ahead is the last century, 50 and more behind the next.</summary>
    private const int Window = 50;

    /// <summary>The date, or null when there is no such day.</summary>
    public static DateOnly? Read(string text, int thisYear)
    {
        if (text is not { Length: 6 } || !text.All(char.IsAsciiDigit))
        {
            return null;
        }

        var (month, day) = (Number(text[2..4]), Number(text[4..]));
        if (month is < 1 or > 12)
        {
            return null;
        }

        var year = FullYear(Number(text[..2]), thisYear);
        var last = DateTime.DaysInMonth(year, month);
        return day > last ? null : new DateOnly(year, month, day == 0 ? last : day);
    }

    private static int FullYear(int twoDigits, int thisYear)
    {
        var century = thisYear - (thisYear % 100);
        return (twoDigits - (thisYear % 100)) switch
        {
            > Window => century - 100 + twoDigits,
            <= -Window => century + 100 + twoDigits,
            _ => century + twoDigits,
        };
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
