using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Appointments;

/// <summary>One appointment with its patient.</summary>
public sealed class ShowAppointment(ClinicStore store)
{
    public sealed record Request(AppointmentId Appointment);

    public async Task<Result<ListAppointments.Line>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<ListAppointments.Line>>(async db =>
            (await ListAppointments.LinesAsync(db, db.Set<Appointment>().Where(a => a.Id == request.Appointment), cancellation)) is [var line]
                ? line
                : new AppointmentNotFound(request.Appointment));
    }
}
