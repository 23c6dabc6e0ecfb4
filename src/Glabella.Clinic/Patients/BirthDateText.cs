using System.Globalization;

namespace Glabella.Clinic.Patients;

/// <summary>Reads a birth date as people type it: 1987-03-05, 05.03.1987, 5.3.1987, 05/03/1987, 19870305. Day before month unless the year comes first.</summary>
public static class BirthDateText
{
    private static readonly string[] Spellings =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d.M.yyyy", "d/M/yyyy", "d-M-yyyy", "d M yyyy", "ddMMyyyy",
        "d MMM yyyy", "d MMMM yyyy",
    ];

    /// <summary>The date, or null when the text is none.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact((text ?? "").Trim(), Spellings, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
