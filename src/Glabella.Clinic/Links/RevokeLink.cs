using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Links;

/// <summary>Ends a link before its time. Ending it again changes nothing.</summary>
public sealed class RevokeLink(ClinicStore store)
{
    public sealed record Request(PatientLinkId Link);

    public async Task<Result<PatientLink>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Authority.Check(by, Duty.RegisterPatients) is { } notAllowed
            ? notAllowed
            : await store.WriteAsync<PatientLink>(by, (db, now) => Revoke(db, request.Link, now), cancellation);
    }

    private static async Task<Change<PatientLink>> Revoke(ClinicDb db, PatientLinkId id, DateTimeOffset now)
    {
        var link = await LinkBearer.FindAsync(db, id);
        if (link is null)
        {
            return new LinkNotFound(id);
        }

        if (link.ClosedAt is not null)
        {
            return Change.Unchanged(link);
        }

        link.Close(LinkEnd.Revoked, now);
        return Change.Made(link, AuditAct.Of("patient-link-revoked", "patient-link", id.Value, link.PatientId, new { link.Purpose }));
    }

    public sealed record LinkNotFound(PatientLinkId Link) : Refusal("link-not-found", "There is no such link. Load the page again.", "Link");
}
