namespace Glabella.Clinic.Appointments;

/// <summary>What became of an appointment.</summary>
public enum AppointmentState
{
    Booked,
    Arrived,
    NoShow,
    Cancelled,
}
