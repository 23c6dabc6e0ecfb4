using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Appointments;

/// <summary>Books an appointment.</summary>
public sealed class BookAppointment(ClinicStore store)
{
    internal const int LongestNote = 500;

    /// <param name="Appointment">Made by the client; a repeated request is recognised.</param>
    /// <param name="DespiteOverlap">Two at once are meant.</param>
    public sealed record Request(
        AppointmentId Appointment, PatientId Patient, AppointmentSlot Slot, AppointmentPurpose Purpose, string Note = "", bool DespiteOverlap = false);

    public async Task<Result<Appointment>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.BookAppointments) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Appointment.Value, "Appointment") is { } damaged)
        {
            return damaged;
        }

        if (request.Slot.Check(store.Now) is { } impossible)
        {
            return impossible;
        }

        if (!Enum.IsDefined(request.Purpose))
        {
            return new PurposeUnknown();
        }

        var note = (request.Note ?? "").Trim();
        return note.Length > LongestNote
            ? new NoteTooLong(note.Length)
            : await store.WriteAsync(by, (db, now) => Book(db, request with { Note = note }, by, now), cancellation);
    }

    private static async Task<Change<Appointment>> Book(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<Appointment>().SingleOrDefaultAsync(a => a.Id == request.Appointment) is { } there)
        {
            return Change.Unchanged(there);
        }

        if (!await db.Patients.AnyAsync(p => p.Id == request.Patient))
        {
            return new PatientNotFound(request.Patient);
        }

        if (!await db.Users.AnyAsync(u => u.Id == request.Slot.Clinician.Value && u.DisabledAt == null))
        {
            return new ClinicianNotFound(request.Slot.Clinician);
        }

        if (!request.DespiteOverlap && await DoubleBooking.CheckAsync(db, request.Slot, request.Appointment) is { } taken)
        {
            return taken;
        }

        var booked = new Appointment(request.Appointment, request.Patient, request.Slot, request.Purpose, request.Note, by, now);
        db.Add(booked);
        return Change.Made(booked, AuditAct.Of("appointment-booked", "appointment", booked.Id.Value, booked.PatientId,
            new { clinician = booked.ClinicianId.Value, booked.Start, booked.Minutes, booked.Purpose, request.DespiteOverlap }));
    }

    public sealed record PurposeUnknown() : Refusal("purpose-unknown", "Choose what the appointment is for.", "Purpose");

    public sealed record NoteTooLong(int Length) : Refusal(
        "note-too-long", FormattableString.Invariant($"The note has {Length} characters; at most {LongestNote} fit."), "Note");
}
