using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.AdverseEvents;

/// <summary>Adverse events whose outcome is not known yet, serious ones first; of one patient, closed ones as well.</summary>
public sealed class ListOpenEvents(ClinicStore store)
{
    /// <param name="Patient">Null for the open events of all patients.</param>
    public sealed record Request(PatientId? Patient = null);

    public sealed record Line(AdverseEvent Event, Patient Patient);

    public async Task<Result<IReadOnlyList<Line>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<Line>>>(async db =>
        {
            var events = await Chosen(db, request.Patient).ToListAsync(cancellation);
            var ids = events.Select(e => e.PatientId).Distinct().ToList();
            var patients = await db.Patients.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
            return (Line[])[.. events.OrderBy(e => e.IsClosed).ThenByDescending(e => e.Serious).ThenByDescending(e => e.Onset).Select(e => new Line(e, patients[e.PatientId]))];
        });
    }

    private static IQueryable<AdverseEvent> Chosen(ClinicDb db, PatientId? patient) => patient is { } one
        ? db.Set<AdverseEvent>().Where(e => e.PatientId == one)
        : db.Set<AdverseEvent>().Where(e => !e.Course.Any(c => c.Closes && !e.Course.Any(later => later.Number > c.Number)));
}
