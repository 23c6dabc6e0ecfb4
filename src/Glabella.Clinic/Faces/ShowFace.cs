using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>One face of the record.</summary>
public sealed class ShowFace(ClinicStore store)
{
    public sealed record Request(FaceId Face);

    public async Task<Result<FaceRecord>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var face = await store.ReadAsync(db => db.Set<FaceRecord>().SingleOrDefaultAsync(f => f.Id == request.Face, cancellation));
        return face is null ? new FaceNotFound(request.Face) : face;
    }

    public sealed record FaceNotFound(FaceId Face) : Refusal("face-not-found", "There is no face with this id.", "Face");
}
