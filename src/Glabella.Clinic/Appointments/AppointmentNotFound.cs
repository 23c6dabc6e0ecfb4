namespace Glabella.Clinic.Appointments;

/// <summary>There is no such appointment.</summary>
public sealed record AppointmentNotFound(AppointmentId Appointment) : Refusal(
    "appointment-not-found", $"There is no appointment {Appointment}. Load the day again.", "Appointment");
