using Glabella.Clinic.Storage;
using Glabella.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Photographs;

/// <summary>A series was begun too long ago to be the sitting of a picture taken now: what is measured between two of its pictures would be a change between visits.</summary>
public sealed record SeriesClosed(SeriesId Series, DateTimeOffset Begun) : Refusal("series-closed", FormattableString.Invariant(
    $"This series was begun on {Begun:yyyy-MM-dd} at {Begun:HH:mm} UTC, more than {LongestHours:0.#} hours ago, and takes no more pictures. Start a new series and store the picture in it."), "seriesId")
{
    /// <summary>Parameter capture.series-longest-hours.</summary>
    public static double LongestHours { get; } = ReferenceData.Read<Parameter[]>("capture/series.json").Single(p => p.Key == "capture.series-longest-hours").Value;

    internal static async Task<SeriesClosed?> CheckAsync(ClinicDb db, SeriesId? series, DateTimeOffset now, CancellationToken cancellation)
    {
        if (series is not { } named)
        {
            return null;
        }

        var first = await db.Set<Photograph>().InSeries(named).OrderBy(photograph => photograph.StoredAt).FirstOrDefaultAsync(cancellation);
        return first is not null && now - first.StoredAt > TimeSpan.FromHours(LongestHours) ? new SeriesClosed(named, first.StoredAt) : null;
    }
}
