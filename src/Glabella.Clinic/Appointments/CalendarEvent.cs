using System.Globalization;

namespace Glabella.Clinic.Appointments;

/// <summary>One appointment as a calendar shows it: no name, no diagnosis; the clinic's own number tells the clinic who it is.</summary>
/// <param name="Sequence">Counts the changes.</param>
public sealed record CalendarEvent(string Uid, int Sequence, DateTimeOffset Stamp, DateTimeOffset Start, DateTimeOffset End, string Summary, bool IsCancelled)
{
    public static CalendarEvent Of(ListAppointments.Line line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var appointment = line.Appointment;
        return new CalendarEvent(
            $"{appointment.Id}@glabella", appointment.Revision, appointment.ChangedAt, appointment.Start, appointment.End,
            string.Create(CultureInfo.InvariantCulture, $"{appointment.Purpose}: {line.Patient.Number}"),
            appointment.State == AppointmentState.Cancelled);
    }
}
