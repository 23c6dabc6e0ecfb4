namespace Glabella.Clinic.Appointments;

/// <summary>What an appointment is for.</summary>
public enum AppointmentPurpose
{
    Consultation,
    Treatment,
    Review,
    Other,
}
