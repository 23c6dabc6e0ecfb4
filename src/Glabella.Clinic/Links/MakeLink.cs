using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Links;

/// <summary>Makes a one-time link for a patient. Its token is given out here and nowhere else; an earlier open link for the same purpose ends.</summary>
public sealed class MakeLink(ClinicStore store)
{
    /// <summary>Assumed: from the evening before to the end of the visit.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    /// <param name="Id">Made by the client; a repeated request gets no second token.</param>
    public sealed record Request(PatientLinkId Id, PatientId Patient, LinkPurpose Purpose, int Hours);

    public sealed record Made(PatientLink Link, string Token);

    public async Task<Result<Made>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.RegisterPatients) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Id.Value, "Id") is { } damaged)
        {
            return damaged;
        }

        if (request.Hours < 1 || request.Hours > Longest.TotalHours)
        {
            return new HoursImpossible(request.Hours);
        }

        var token = LinkBearer.NewToken();
        return await store.WriteAsync<Made>(by, (db, now) => Make(db, request, token, by, now), cancellation);
    }

    private static async Task<Change<Made>> Make(ClinicDb db, Request request, string token, Clinician by, DateTimeOffset now)
    {
        if (await LinkBearer.FindAsync(db, request.Id) is not null)
        {
            return new ShownOnce();
        }

        if (!await db.Patients.AnyAsync(p => p.Id == request.Patient))
        {
            return new PatientNotFound(request.Patient);
        }

        foreach (var earlier in await db.Set<PatientLink>().Where(l => l.PatientId == request.Patient && l.Purpose == request.Purpose && l.ClosedAt == null).ToListAsync())
        {
            earlier.Close(LinkEnd.Revoked, now);
        }

        var link = new PatientLink(request.Id, request.Patient, request.Purpose, LinkBearer.HashOf(token), now.AddHours(request.Hours), by, now);
        db.Add(link);
        return Change.Made(new Made(link, token), AuditAct.Of("patient-link-made", "patient-link", link.Id.Value, link.PatientId, new { link.Purpose, link.ExpiresAt }));
    }

    public sealed record HoursImpossible(int Hours) : Refusal(
        "link-hours-impossible", FormattableString.Invariant($"A link cannot hold for {Hours} hours; choose between 1 and {Longest.TotalHours:0}."), "Hours");

    public sealed record ShownOnce() : Refusal("link-shown-once", "This link was already shown, and is shown only once. Make a new one; the former stops working.", "Id");
}
