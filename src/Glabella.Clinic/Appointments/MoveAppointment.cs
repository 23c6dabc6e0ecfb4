using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Appointments;

/// <summary>Moves a booked appointment to another time, length or clinician.</summary>
public sealed class MoveAppointment(ClinicStore store)
{
    public sealed record Request(AppointmentId Appointment, AppointmentSlot Slot, bool DespiteOverlap = false);

    public async Task<Result<Appointment>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.BookAppointments) is { } notAllowed)
        {
            return notAllowed;
        }

        return request.Slot.Check(store.Now) is { } impossible
            ? impossible
            : await store.WriteAsync(by, (db, now) => Move(db, request, now), cancellation);
    }

    private static async Task<Change<Appointment>> Move(ClinicDb db, Request request, DateTimeOffset now)
    {
        var appointment = await db.Set<Appointment>().SingleOrDefaultAsync(a => a.Id == request.Appointment);
        if (appointment is null)
        {
            return new AppointmentNotFound(request.Appointment);
        }

        if (appointment.Slot == request.Slot)
        {
            return Change.Unchanged(appointment);
        }

        if (appointment.State != AppointmentState.Booked)
        {
            return new NotBooked(appointment.State);
        }

        if (!await db.Users.AnyAsync(u => u.Id == request.Slot.Clinician.Value && u.DisabledAt == null))
        {
            return new ClinicianNotFound(request.Slot.Clinician);
        }

        if (!request.DespiteOverlap && await DoubleBooking.CheckAsync(db, request.Slot, request.Appointment) is { } taken)
        {
            return taken;
        }

        var before = appointment.Start;
        appointment.Move(request.Slot, now);
        return Change.Made(appointment, AuditAct.Of("appointment-moved", "appointment", appointment.Id.Value, appointment.PatientId,
            new { before, appointment.Start, appointment.Minutes, clinician = appointment.ClinicianId.Value, request.DespiteOverlap }));
    }

    public sealed record NotBooked(AppointmentState State) : Refusal(
        "appointment-not-booked", $"This appointment cannot be moved any more: it is marked as {(State == AppointmentState.NoShow ? "not come" : State.ToString().ToLowerInvariant())}. Book a new one.", "Appointment");
}
