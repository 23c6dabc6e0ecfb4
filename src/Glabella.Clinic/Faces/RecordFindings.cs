using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>Records what was found on a face, as the next revision of its findings.</summary>
public sealed class RecordFindings(ClinicStore store)
{
    /// <param name="BaseRevision">The revision the change was made from, 0 for none; a stale one is refused.</param>
    /// <param name="Findings">The findings as JSON text (<see cref="FaceFindingsFile"/>), as a page or program wrote it.</param>
    public sealed record Request(FaceId Face, int BaseRevision, string Findings);

    public async Task<Result<FaceFindingsRevision>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Assess) is { } notAllowed)
        {
            return notAllowed;
        }

        var reading = FaceFindingsFile.Parse(request.Findings);
        if (!reading.Succeeded)
        {
            return new Unreadable(reading.Problems);
        }

        return await store.WriteAsync(by, (db, now) => Add(db, request, reading.Content, by, now, cancellation), cancellation);
    }

    private static async Task<Change<FaceFindingsRevision>> Add(
        ClinicDb db, Request request, FaceFindings findings, Clinician by, DateTimeOffset now, CancellationToken cancellation)
    {
        var face = await db.Set<FaceRecord>().SingleOrDefaultAsync(f => f.Id == request.Face, cancellation);
        if (face is null)
        {
            return new NoSuchFace(request.Face);
        }

        if (CreaseEditCheck.Find(face.ToPatientFace(), [.. findings.Creases.Select(crease => crease.ToEdit())]) is { } bad)
        {
            return new NotOnThisFace(bad.Edit.Id, bad.Problem);
        }

        var newest = await db.Set<FaceFindingsRevision>().Where(f => f.FaceId == face.Id)
            .OrderByDescending(f => f.Revision).FirstOrDefaultAsync(cancellation);
        var content = FaceFindingsFile.Write(findings);
        if (newest is not null && newest.Content == content)
        {
            return Change.Unchanged(newest);
        }

        if ((newest?.Revision ?? 0) != request.BaseRevision)
        {
            return newest is null ? new NoSuchRevision(request.BaseRevision) : new FindingsChangedMeanwhile(newest.ByName, newest.At, newest.Revision);
        }

        var revision = new FaceFindingsRevision(face.Id, request.BaseRevision + 1, content, by, now);
        db.Add(revision);
        return Change.Made(revision, AuditAct.Of("findings-recorded", "face", face.Id.Value, face.PatientId, new
        {
            revision.Revision,
            skinType = findings.SkinType?.ToString(),
            grades = findings.Grades.Length,
            strengths = findings.Strengths.Length,
            creases = findings.Creases.Length,
        }));
    }

    public sealed record NoSuchFace(FaceId Face) : Refusal(
        "face-not-found", "There is no such face. Go back to the patient and choose a face first.", "face");

    /// <summary>A crease that cannot be a line of this face.</summary>
    public sealed record NotOnThisFace(string Crease, CreaseEditProblem Problem) : Refusal(
        "crease-not-on-face", $"The line {Crease} cannot be saved: {FindingsWords.Of(Problem)}", "creases");

    public sealed record NoSuchRevision(int Revision) : Refusal("findings-revision-not-found", FormattableString.Invariant(
        $"Nothing was found on this face yet, so nothing can follow revision {Revision}. Load the page again."), "baseRevision");

    /// <summary>Names the first problem in its message; the others are in <paramref name="Problems"/>.</summary>
    public sealed record Unreadable(ImmutableArray<JsonProblem> Problems) : Refusal("findings-unreadable", FindingsWords.Of(Problems[0]), Problems[0].Path);
}
