using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Links;

/// <summary>Finds the link of a token: what it is for and the patient's given name, nothing else.</summary>
public sealed class OpenLink(ClinicStore store, TimeProvider clock)
{
    public sealed record Request(string Token);

    /// <param name="GivenName">All that is shown before the birth date.</param>
    public sealed record Door(PatientLinkId Id, LinkPurpose Purpose, string GivenName, DateTimeOffset ExpiresAt);

    public Task<Result<Door>> Execute(Request request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var hash = LinkBearer.HashOf(request.Token);
        return FindAsync(db => db.Set<PatientLink>().SingleOrDefaultAsync(link => link.TokenHash == hash, cancellation), cancellation);
    }

    /// <summary>The same for a browser that has opened it before.</summary>
    public Task<Result<Door>> Again(PatientLinkId id, CancellationToken cancellation = default) =>
        FindAsync(db => LinkBearer.FindAsync(db, id, cancellation), cancellation);

    private Task<Result<Door>> FindAsync(Func<ClinicDb, Task<PatientLink?>> find, CancellationToken cancellation) => store.ReadAsync<Result<Door>>(async db =>
    {
        var link = await find(db);
        if (LinkClosed.Check(link, clock.Now()) is { } closed)
        {
            return closed;
        }

        var patient = await db.Patients.SingleAsync(p => p.Id == link!.PatientId, cancellation);
        return new Door(link!.Id, link.Purpose, patient.GivenName, link.ExpiresAt);
    });
}
