using System.Globalization;
using Glabella.Clinic;
using Glabella.Clinic.Appointments;

namespace Glabella.App.Web.Appointments;

/// <summary>The fields of an appointment as typed.</summary>
public sealed class TypedSlot
{
    /// <summary>Made when the page was drawn, so that sending it twice books once.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Clinician { get; set; }

    public string? Day { get; set; }

    public string? Time { get; set; }

    public string? Minutes { get; set; } = "30";

    public AppointmentPurpose Purpose { get; set; }

    public string? Note { get; set; }

    public bool DespiteOverlap { get; set; }

    /// <summary>What is booked, in the clinic's own time.</summary>
    public static TypedSlot Of(Appointment appointment, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        var local = TimeZoneInfo.ConvertTime(appointment.Start, zone);
        return new TypedSlot
        {
            Clinician = appointment.ClinicianId.ToString(),
            Day = AppointmentWords.Write(DateOnly.FromDateTime(local.DateTime)),
            Time = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = appointment.Minutes.ToString(CultureInfo.InvariantCulture),
        };
    }

    public Result<AppointmentSlot> Read(TimeZoneInfo zone) => AppointmentWords.Slot(Clinician, Day, Time, Minutes, zone);
}
