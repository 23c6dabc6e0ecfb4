using System.Globalization;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Photographs;

/// <summary>Keeps the landmarks found on a photograph, or set right by hand. Those before them stay in the record.</summary>
public sealed class RecordLandmarks(ClinicStore store)
{
    /// <summary>Assumed: more than a camera delivers while a person holds an expression.</summary>
    private const int MostFrames = 1000;

    /// <summary>Assumed: beyond it the face moved through the picture, and an average means nothing.</summary>
    private const double MostJitterPx = 50;

    public sealed record Request(PhotographId Photograph, FoundLandmarks Found);

    public async Task<Result<PhotographLandmarks>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Photograph) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.WriteAsync(by, (db, now) => Add(db, request, by, now, cancellation), cancellation);
    }

    private static async Task<Change<PhotographLandmarks>> Add(
        ClinicDb db, Request request, Clinician by, DateTimeOffset now, CancellationToken cancellation)
    {
        var photograph = await db.Set<Photograph>().SingleOrDefaultAsync(p => p.Id == request.Photograph, cancellation);
        if (photograph is null)
        {
            return new NoSuchPhotograph(request.Photograph);
        }

        if (Check(photograph, request.Found) is { } wrong)
        {
            return wrong;
        }

        var newest = await db.Set<PhotographLandmarks>().Where(l => l.PhotographId == photograph.Id)
            .OrderByDescending(l => l.Revision).FirstOrDefaultAsync(cancellation);
        if (newest is not null && newest.IsSame(request.Found))
        {
            return Change.Unchanged(newest);
        }

        var landmarks = new PhotographLandmarks(photograph.Id, (newest?.Revision ?? 0) + 1, request.Found, by, now);
        db.Add(landmarks);
        return Change.Made(landmarks, AuditAct.Of(
            landmarks.Corrected ? "landmarks-corrected" : "landmarks-found", "photograph", photograph.Id.Value, photograph.PatientId,
            new { landmarks.Revision, landmarks.Frames, jitterPx = Math.Round(landmarks.JitterPx, 3) }));
    }

    private static Refusal? Check(Photograph photograph, FoundLandmarks found)
    {
        if (FaceProposal.CheckPoints(photograph, found.PointsPx) is { } misplaced)
        {
            return misplaced;
        }

        if (found.Frames is < 1 or > MostFrames)
        {
            return new FramesOutOfRange(found.Frames);
        }

        return found.JitterPx is >= 0 and <= MostJitterPx ? null : new JitterOutOfRange(found.JitterPx);
    }

    public sealed record NoSuchPhotograph(PhotographId Photograph) : Refusal(
        "photograph-not-found", "There is no such photograph. Go back to the patient and take it again.", "photograph");

    public sealed record FramesOutOfRange(int Frames) : Refusal("frames-out-of-range", string.Create(CultureInfo.InvariantCulture,
        $"{Frames} frames cannot have been averaged: it takes 1 to {MostFrames}. Take the picture again."), "frames");

    public sealed record JitterOutOfRange(double JitterPx) : Refusal("jitter-out-of-range", string.Create(CultureInfo.InvariantCulture,
        $"A jitter of {JitterPx:0.#} px is not possible: it takes 0 to {MostJitterPx} px. Ask the patient to keep still, and take the picture again."), "jitterPx");
}
