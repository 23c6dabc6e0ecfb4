using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;

namespace Glabella.Clinic.Appointments;

/// <summary>A patient is expected at a time by a clinician. It is moved and cancelled, never removed; the audit keeps each change.</summary>
public sealed class Appointment
{
    private Appointment()
    {
    }

    internal Appointment(AppointmentId id, PatientId patient, AppointmentSlot slot, AppointmentPurpose purpose, string note, Clinician by, DateTimeOffset at)
    {
        (Id, PatientId, Purpose, Note) = (id, patient, purpose, note);
        (BookedBy, BookedByName) = (by.Id, by.Name);
        Place(slot, at);
    }

    public AppointmentId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    public ClinicianId ClinicianId { get; private set; }

    public DateTimeOffset Start { get; private set; }

    public DateTimeOffset End { get; private set; }

    public int Minutes { get; private set; }

    public AppointmentPurpose Purpose { get; private set; }

    public string Note { get; private set; } = "";

    public AppointmentState State { get; private set; }

    /// <summary>Why it was cancelled; null while it was not.</summary>
    public string? CancelReason { get; private set; }

    public ClinicianId BookedBy { get; private set; }

    public string BookedByName { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts the changes; a calendar takes the highest for the truth.</summary>
    public int Revision { get; private set; }

    public AppointmentSlot Slot => new(ClinicianId, Start, Minutes);

    internal void Move(AppointmentSlot slot, DateTimeOffset at)
    {
        Require(State is AppointmentState.Booked, "Only a booked appointment is moved.");
        Place(slot, at);
        Revision++;
    }

    internal void Cancel(string reason, DateTimeOffset at)
    {
        Require(State is AppointmentState.Booked or AppointmentState.NoShow, "An appointment is cancelled once, and not after arrival.");
        (State, CancelReason, ChangedAt) = (AppointmentState.Cancelled, reason, at);
        Revision++;
    }

    internal void Mark(AppointmentState state, DateTimeOffset at)
    {
        Require(State is not AppointmentState.Cancelled && state is not AppointmentState.Cancelled, "A cancelled appointment stays so.");
        (State, ChangedAt) = (state, at);
        Revision++;
    }

    private void Place(AppointmentSlot slot, DateTimeOffset at) =>
        (ClinicianId, Start, End, Minutes, ChangedAt) = (slot.Clinician, slot.Start.ToUniversalTime(), slot.End.ToUniversalTime(), slot.Minutes, at);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
