using Glabella.Clinic.Accounts;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>One face of the record, with what is known of the photograph it was built from (not the picture itself).</summary>
public sealed class ShowFace(ClinicStore store)
{
    /// <param name="Findings">Which revision of its findings to show it with; null for the newest.</param>
    public sealed record Request(FaceId Face, int? Findings = null);

    /// <param name="Photograph">Null for a reference face.</param>
    /// <param name="Turned">Other photographs of the same sitting that show the face at rest from the side.</param>
    public sealed record Shown(AssessedFace Assessed, Photograph? Photograph, IReadOnlyList<SeenPhotograph> Turned)
    {
        public FaceRecord Face => Assessed.Face;
    }

    public async Task<Result<Shown>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync(db => Load(db, request, cancellation));
    }

    private static async Task<Result<Shown>> Load(ClinicDb db, Request request, CancellationToken cancellation)
    {
        var face = await db.Set<FaceRecord>().SingleOrDefaultAsync(f => f.Id == request.Face, cancellation);
        if (face is null)
        {
            return new FaceNotFound(request.Face);
        }

        if (await AssessedAsync(db, face, request.Findings, cancellation) is not { } assessed)
        {
            return new FindingsNotFound(request.Findings!.Value);
        }

        var photograph = face.PhotographId is { } taken
            ? await db.Set<Photograph>().SingleAsync(p => p.Id == taken, cancellation)
            : null;
        var turned = await SeriesViews.TurnedAsync(db, face.PatientId, face.SeriesId, cancellation);
        return new Shown(assessed, photograph, [.. turned.Where(seen => seen.Photograph.Id != face.PhotographId)]);
    }

    private static async Task<AssessedFace?> AssessedAsync(ClinicDb db, FaceRecord face, int? revision, CancellationToken cancellation)
    {
        if (revision is not { } asked)
        {
            return await AssessedFace.NewestAsync(db, face, cancellation);
        }

        if (asked == 0)
        {
            return AssessedFace.Bare(face);
        }

        var found = await db.Set<FaceFindingsRevision>().SingleOrDefaultAsync(f => f.FaceId == face.Id && f.Revision == asked, cancellation);
        return found is null ? null : new AssessedFace(face, found.Revision, found.ToFindings());
    }

    public sealed record FindingsNotFound(int Revision) : Refusal("findings-not-found", FormattableString.Invariant(
        $"There is no revision {Revision} of the findings on this face."), "Findings");

    public sealed record FaceNotFound(FaceId Face) : Refusal("face-not-found", "There is no face with this id.", "Face");
}
