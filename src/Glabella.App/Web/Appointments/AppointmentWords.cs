using System.Globalization;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Appointments;

namespace Glabella.App.Web.Appointments;

/// <summary>Between what is typed about an appointment and the record.</summary>
internal static class AppointmentWords
{
    private const string DayForm = "yyyy-MM-dd";

    public static string Of(AppointmentState state) => state switch
    {
        AppointmentState.NoShow => "did not come",
        AppointmentState.Booked => "expected",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Write(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The slot typed, in the clinic's own time.</summary>
    public static Result<AppointmentSlot> Slot(string? clinician, string? day, string? time, string? minutes, TimeZoneInfo zone)
    {
        if (!Guid.TryParse(clinician, out var who))
        {
            return new Unreadable("Clinician", "Choose the clinician.");
        }

        if (Day(day) is not { } date)
        {
            return new Unreadable("Day", "Enter the day as year-month-day, for example 2027-03-31.");
        }

        if (!TimeOnly.TryParseExact(time?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return new Unreadable("Time", "Enter the time as hours and minutes, for example 14:30.");
        }

        return int.TryParse(minutes, NumberStyles.Integer, CultureInfo.InvariantCulture, out var length)
            ? new AppointmentSlot(new ClinicianId(who), DayWindow.MomentOf(date, at, zone), length)
            : new Unreadable("Minutes", "Enter the length in minutes.");
    }

    public sealed record Unreadable(string Where, string Why) : Refusal("not-readable", Why, Where);
}
