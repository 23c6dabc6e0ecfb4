using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Photographs;

/// <summary>A series of photographs belongs to another patient, so nothing of this one may be put with it.</summary>
public sealed record SeriesOfAnother(SeriesId Series) : Refusal(
    "series-in-use", "This series of photographs belongs to another patient. Load the page again and begin a new series.", "seriesId")
{
    internal static async Task<SeriesOfAnother?> CheckAsync(ClinicDb db, SeriesId? series, PatientId patient, CancellationToken cancellation) =>
        series is { } named && await db.Set<Photograph>().InSeries(named).AnyAsync(photograph => photograph.PatientId != patient, cancellation)
            ? new SeriesOfAnother(named)
            : null;
}
