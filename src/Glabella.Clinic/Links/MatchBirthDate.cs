using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Links;

/// <summary>Lets the holder of a link in who knows the patient's birth date. A few wrong ones close the link.</summary>
public sealed class MatchBirthDate(ClinicStore store)
{
    /// <param name="BirthDate">As typed.</param>
    /// <param name="From">The remote address.</param>
    public sealed record Request(PatientLinkId Link, string BirthDate, string From);

    public async Task<Result<PatientLinkId>> Execute(Request request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return BirthDateText.Parse(request.BirthDate) is { } date
            ? await store.WriteAsync<PatientLinkId>(LinkBearer.As(request.From), (db, now) => Match(db, request.Link, date, now), cancellation)
            : new NoDate();
    }

    private static async Task<Change<PatientLinkId>> Match(ClinicDb db, PatientLinkId id, DateOnly date, DateTimeOffset now)
    {
        var link = await LinkBearer.FindAsync(db, id);
        if (LinkClosed.Check(link, now) is { } closed)
        {
            return closed;
        }

        var patient = await db.Patients.SingleAsync(p => p.Id == link!.PatientId);
        if (patient.BirthDate == date)
        {
            return Change.Made(id, AuditAct.Of("patient-link-opened", "patient-link", id.Value, patient.Id, new { link!.Purpose }));
        }

        // Refused, and written down all the same: the tries are counted.
        link!.MissBirthDate(now);
        return new Change<PatientLinkId>(
            new BirthDateDiffers(PatientLink.MostTries - link.Tries),
            AuditAct.Of("patient-link-birth-date-missed", "patient-link", id.Value, patient.Id, new { link.Tries }));
    }

    public sealed record NoDate() : Refusal("birth-date-unreadable", "Write your date of birth like 24.3.1987 or 1987-03-24.", "BirthDate");

    public sealed record BirthDateDiffers(int Left) : Refusal("birth-date-differs", Left > 0
        ? FormattableString.Invariant($"This is not the date of birth we have. You can try {Left} more {(Left == 1 ? "time" : "times")}.")
        : "This is not the date of birth we have. The link is closed now. Ask the clinic for a new one.", "BirthDate");
}
