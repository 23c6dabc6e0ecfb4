using Glabella.Clinic.Accounts;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>Loads one face with the photograph it was built from, without the picture itself.</summary>
public sealed class LoadFace(ClinicStore store)
{
    /// <summary>The photograph is null for a reference face.</summary>
    public sealed record Loaded(FaceRecord Face, Photograph? Photograph);

    public async Task<Result<Loaded>> Execute(FaceId id, Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var face = await store.ReadAsync(db => db.Set<FaceRecord>().SingleOrDefaultAsync(f => f.Id == id, cancellation));
        if (face is null)
        {
            return new UnknownFace(id);
        }

        var photograph = face.PhotographId is { } photographId
            ? await store.ReadAsync(db => db.Set<Photograph>().SingleAsync(p => p.Id == photographId, cancellation))
            : null;
        return new Loaded(face, photograph);
    }

    public sealed record UnknownFace(FaceId Id) : Refusal("unknown-face", "There is no such face.");
}
