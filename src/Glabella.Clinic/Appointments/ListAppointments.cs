using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Appointments;

/// <summary>The appointments of one day of the clinic, or the coming ones of one patient, in order of time.</summary>
public sealed class ListAppointments(ClinicStore store)
{
    private const int Most = 500;

    /// <param name="Day">The clinic's day; null for all from today on.</param>
    /// <param name="Clinician">Only these; null for all.</param>
    public sealed record Request(DateOnly? Day, ClinicianId? Clinician = null, PatientId? Patient = null);

    /// <param name="Clinician">The clinician's name.</param>
    public sealed record Line(Appointment Appointment, Patient Patient, string Clinician);

    public async Task<Result<IReadOnlyList<Line>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var from = DayWindow.Of(request.Day ?? store.Today, store.Zone);
        var until = request.Day is null ? DateTimeOffset.MaxValue.AddYears(-1).ToUniversalTime() : from.End;
        return await store.ReadAsync<Result<IReadOnlyList<Line>>>(async db => await LinesAsync(
            db,
            db.Set<Appointment>().Where(a => a.Start >= from.Start && a.Start < until)
                .Where(a => request.Clinician == null || a.ClinicianId == request.Clinician)
                .Where(a => request.Patient == null || a.PatientId == request.Patient),
            cancellation));
    }

    /// <summary>Two queries, however many there are.</summary>
    internal static async Task<List<Line>> LinesAsync(ClinicDb db, IQueryable<Appointment> appointments, CancellationToken cancellation)
    {
        var rows = await appointments
            .Join(db.Patients, a => a.PatientId, p => p.Id, (appointment, patient) => new { appointment, patient })
            .OrderBy(row => row.appointment.Start)
            .Take(Most)
            .ToListAsync(cancellation);
        if (rows.Count == 0)
        {
            return [];
        }

        var names = await db.Users.ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        return [.. rows.Select(row => new Line(row.appointment, row.patient, names.GetValueOrDefault(row.appointment.ClinicianId.Value, "")))];
    }
}
