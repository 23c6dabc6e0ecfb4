using System.Globalization;

namespace Glabella.App.Web.Layout;

/// <summary>How dates, times and amounts are written: unambiguous in every country, in the clinic's own time zone.</summary>
public static class Show
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>For example "4 Mar 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", Culture);

    public static string Date(DateTimeOffset at, TimeProvider clock) => Local(at, clock).ToString("d MMM yyyy", Culture);

    /// <summary>For example "14:05".</summary>
    public static string Time(DateTimeOffset at, TimeProvider clock) => Local(at, clock).ToString("HH:mm", Culture);

    public static string DateTime(DateTimeOffset at, TimeProvider clock) => Local(at, clock).ToString("d MMM yyyy HH:mm", Culture);

    /// <summary>To the second, for the audit trail and signatures.</summary>
    public static string Exact(DateTimeOffset at, TimeProvider clock) => Local(at, clock).ToString("d MMM yyyy HH:mm:ss", Culture);

    /// <summary>For the datetime attribute.</summary>
    public static string Machine(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", Culture);

    /// <summary>For example "2.5".</summary>
    public static string Number(decimal value) => value.ToString("0.###", Culture);

    /// <summary>For example "4 U". The product must stand nearby.</summary>
    public static string Units(decimal units) => $"{Number(units)} U";

    public static string Millilitres(decimal ml) => $"{ml.ToString("0.00", Culture)} mL";

    private static DateTimeOffset Local(DateTimeOffset at, TimeProvider clock) => TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone);
}
