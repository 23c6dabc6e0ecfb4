using System.Globalization;
using Glabella.Clinic.Patients;

namespace Glabella.Clinic.Screening;

/// <summary>Reads a date as people remember it: a year, a month of a year, or a day.</summary>
public static class ToldDate
{
    private static readonly string[] Months = ["yyyy-M", "M/yyyy", "M.yyyy", "MMM yyyy", "MMMM yyyy"];

    /// <summary>The last day that the text can mean; null when it is no date.</summary>
    public static DateOnly? Latest(string? text)
    {
        var told = (text ?? "").Trim();
        if (told.Length == 4 && int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1970 and < 2200)
        {
            return new DateOnly(year, 12, 31);
        }

        return DateOnly.TryParseExact(told, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.AddMonths(1).AddDays(-1)
            : BirthDateText.Parse(told);
    }
}
