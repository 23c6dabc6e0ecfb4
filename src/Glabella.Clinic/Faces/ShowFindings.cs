using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>What was found on a face: every revision, newest first; none when nothing was found yet.</summary>
public sealed class ShowFindings(ClinicStore store)
{
    public sealed record Request(FaceId Face);

    public async Task<Result<IReadOnlyList<FaceFindingsRevision>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<FaceFindingsRevision>>>(async db =>
            await db.Set<FaceRecord>().AnyAsync(f => f.Id == request.Face, cancellation)
                ? await db.Set<FaceFindingsRevision>().Where(f => f.FaceId == request.Face)
                    .OrderByDescending(f => f.Revision).ToListAsync(cancellation)
                : new NoSuchFace(request.Face));
    }

    public sealed record NoSuchFace(FaceId Face) : Refusal("face-not-found", "There is no face with this id.", "face");
}
