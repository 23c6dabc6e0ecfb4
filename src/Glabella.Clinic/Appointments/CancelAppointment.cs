using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Appointments;

/// <summary>Cancels an appointment, with the reason.</summary>
public sealed class CancelAppointment(ClinicStore store)
{
    public sealed record Request(AppointmentId Appointment, string Reason);

    public async Task<Result<Appointment>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.BookAppointments) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = GivenAmount.CheckReason(request.Reason);
        return reason.Succeeded
            ? await store.WriteAsync(by, (db, now) => Cancel(db, request.Appointment, reason.Value, now), cancellation)
            : reason.Refusal;
    }

    private static async Task<Change<Appointment>> Cancel(ClinicDb db, AppointmentId id, string reason, DateTimeOffset now)
    {
        var appointment = await db.Set<Appointment>().SingleOrDefaultAsync(a => a.Id == id);
        if (appointment is null)
        {
            return new AppointmentNotFound(id);
        }

        if (appointment.State == AppointmentState.Cancelled)
        {
            return Change.Unchanged(appointment);
        }

        if (appointment.State == AppointmentState.Arrived)
        {
            return new HasArrived();
        }

        appointment.Cancel(reason, now);
        return Change.Made(appointment, AuditAct.Of("appointment-cancelled", "appointment", id.Value, appointment.PatientId, new { appointment.Start, reason }));
    }

    public sealed record HasArrived() : Refusal(
        "appointment-arrived", "The patient is marked as arrived, so there is nothing to cancel. If that was a slip, mark the appointment as expected again first.", "Appointment");
}
