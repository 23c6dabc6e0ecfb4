using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>What the photographs of one sitting say about the face.</summary>
internal static class SeriesViews
{
    private static readonly string[] Turned = ["right-45", "left-45", "right-90", "left-90"];

    /// <summary>The last photograph of each view of the face at rest, turned aside, that has landmarks.</summary>
    public static async Task<IReadOnlyList<SeenPhotograph>> TurnedAsync(ClinicDb db, PatientId patient, SeriesId? series, CancellationToken cancellation) =>
        series is { } known ? [.. (await AllAsync(db, patient, known, cancellation)).Where(seen => Turned.Contains(seen.Photograph.View))] : [];

    /// <summary>The last photograph of each view that has landmarks; none of another patient, whatever the series.</summary>
    public static async Task<IReadOnlyList<SeenPhotograph>> AllAsync(ClinicDb db, PatientId patient, SeriesId series, CancellationToken cancellation)
    {
        var photographs = await db.Set<Photograph>().InSeries(series).Where(p => p.PatientId == patient).OrderBy(p => p.StoredAt).ThenBy(p => p.Id).ToListAsync(cancellation);
        var ids = photographs.Select(p => p.Id).ToArray();
        var landmarks = (await db.Set<PhotographLandmarks>().Where(l => ids.Contains(l.PhotographId)).ToListAsync(cancellation))
            .GroupBy(l => l.PhotographId)
            .ToDictionary(found => found.Key, found => found.MaxBy(l => l.Revision)!);
        return
        [
            .. photographs.Where(p => landmarks.ContainsKey(p.Id))
                .GroupBy(p => p.View)
                .Select(same => new SeenPhotograph(same.Last(), landmarks[same.Last().Id])),
        ];
    }
}
