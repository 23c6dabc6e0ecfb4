using Glabella.Clinic.Accounts;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>One face of the record, with what is known of the photograph it was built from (not the picture itself).</summary>
public sealed class ShowFace(ClinicStore store)
{
    public sealed record Request(FaceId Face);

    /// <summary>The photograph is null for a reference face.</summary>
    public sealed record Shown(FaceRecord Face, Photograph? Photograph);

    public async Task<Result<Shown>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync(db => Load(db, request.Face, cancellation));
    }

    private static async Task<Result<Shown>> Load(ClinicDb db, FaceId id, CancellationToken cancellation)
    {
        var face = await db.Set<FaceRecord>().SingleOrDefaultAsync(f => f.Id == id, cancellation);
        if (face is null)
        {
            return new FaceNotFound(id);
        }

        var photograph = face.PhotographId is { } taken
            ? await db.Set<Photograph>().SingleAsync(p => p.Id == taken, cancellation)
            : null;
        return new Shown(face, photograph);
    }

    public sealed record FaceNotFound(FaceId Face) : Refusal("face-not-found", "There is no face with this id.", "Face");
}
