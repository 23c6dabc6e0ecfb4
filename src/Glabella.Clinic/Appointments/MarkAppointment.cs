using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Appointments;

/// <summary>Marks that a patient has arrived or has not come, or takes such a mark back.</summary>
public sealed class MarkAppointment(ClinicStore store)
{
    /// <param name="State">Arrived, not come, or booked to take the mark back.</param>
    public sealed record Request(AppointmentId Appointment, AppointmentState State);

    public async Task<Result<Appointment>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.BookAppointments) is { } notAllowed)
        {
            return notAllowed;
        }

        return request.State is AppointmentState.Booked or AppointmentState.Arrived or AppointmentState.NoShow
            ? await store.WriteAsync(by, (db, now) => Mark(db, request, now), cancellation)
            : new MarkUnknown();
    }

    private async Task<Change<Appointment>> Mark(ClinicDb db, Request request, DateTimeOffset now)
    {
        var appointment = await db.Set<Appointment>().SingleOrDefaultAsync(a => a.Id == request.Appointment);
        if (appointment is null)
        {
            return new AppointmentNotFound(request.Appointment);
        }

        if (appointment.State == request.State)
        {
            return Change.Unchanged(appointment);
        }

        if (appointment.State == AppointmentState.Cancelled)
        {
            return new IsCancelled();
        }

        if (request.State == AppointmentState.NoShow && appointment.Start > now)
        {
            return new NotYet();
        }

        if (request.State == AppointmentState.Arrived && DayWindow.Of(store.Today, store.Zone).End <= appointment.Start)
        {
            return new NotToday();
        }

        appointment.Mark(request.State, now);
        return Change.Made(appointment, AuditAct.Of("appointment-marked", "appointment", appointment.Id.Value, appointment.PatientId,
            new { appointment.Start, request.State }));
    }

    public sealed record MarkUnknown() : Refusal("mark-unknown", "An appointment is marked as arrived, as not come, or as expected again.", "State");

    public sealed record IsCancelled() : Refusal("appointment-cancelled", "This appointment was cancelled. Book a new one.", "Appointment");

    public sealed record NotYet() : Refusal("appointment-not-yet", "The time of this appointment has not come yet, so nobody can have missed it.", "Appointment");

    public sealed record NotToday() : Refusal("appointment-not-today", "This appointment is on a later day. If the patient has come now, move it to today first.", "Appointment");
}
