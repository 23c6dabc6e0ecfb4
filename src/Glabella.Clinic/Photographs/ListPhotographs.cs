using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Photographs;

/// <summary>The photographs of a patient by sitting, newest sitting first, with the landmarks that hold; the pictures themselves are loaded one by one.</summary>
public sealed class ListPhotographs(ClinicStore store)
{
    /// <param name="WithLandmarks">Whether the points are wanted too; a grid of pictures does not need them.</param>
    public sealed record Request(PatientId Patient, bool WithLandmarks = true);

    /// <summary>One sitting; its photographs in the order they were taken.</summary>
    public sealed record Series(SeriesId Id, DateTimeOffset TakenAt, IReadOnlyList<Shown> Photographs)
    {
        /// <summary>The last photograph of a view; null when there is none.</summary>
        public Shown? Of(string view) => Photographs.LastOrDefault(shown => shown.Photograph.View == view);
    }

    /// <param name="Landmarks">Null when none were found, or none asked for.</param>
    /// <param name="RulerScale">The scale that a ruler on it gave the newest face built from it; null when none did, or no landmarks were asked for.</param>
    public sealed record Shown(Photograph Photograph, PhotographLandmarks? Landmarks, FaceScale? RulerScale = null);

    public async Task<Result<IReadOnlyList<Series>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync(db => Load(db, request, cancellation));
    }

    private static async Task<Result<IReadOnlyList<Series>>> Load(ClinicDb db, Request request, CancellationToken cancellation)
    {
        if (!await db.Patients.AnyAsync(patient => patient.Id == request.Patient, cancellation))
        {
            return new PatientNotFound(request.Patient);
        }

        var photographs = await db.Set<Photograph>().Where(p => p.PatientId == request.Patient)
            .OrderBy(p => p.StoredAt).ThenBy(p => p.Id).ToListAsync(cancellation);
        var landmarks = request.WithLandmarks ? await NewestLandmarksAsync(db, request.Patient, cancellation) : [];
        var scales = request.WithLandmarks ? await RulerScales.OfAsync(db, request.Patient, cancellation) : [];
        return photographs.GroupBy(p => p.SeriesId)
            .Select(series => new Series(
                series.Key, series.First().StoredAt, [.. series.Select(p => new Shown(p, landmarks.GetValueOrDefault(p.Id), scales.GetValueOrDefault(p.Id)))]))
            .OrderByDescending(series => series.TakenAt)
            .ToList();
    }

    private static async Task<Dictionary<PhotographId, PhotographLandmarks>> NewestLandmarksAsync(ClinicDb db, PatientId patient, CancellationToken cancellation)
    {
        var all = db.Set<PhotographLandmarks>();
        var newest = await all
            .Where(l => db.Set<Photograph>().Any(p => p.Id == l.PhotographId && p.PatientId == patient))
            .Where(l => !all.Any(later => later.PhotographId == l.PhotographId && later.Revision > l.Revision))
            .ToListAsync(cancellation);
        return newest.ToDictionary(l => l.PhotographId);
    }
}
