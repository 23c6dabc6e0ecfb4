using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Photographs;

/// <summary>What is asked of the photographs in the database.</summary>
internal static class PhotographQueries
{
    /// <summary>The photographs of one sitting; a photograph by itself is a series under its own id.</summary>
    public static IQueryable<Photograph> InSeries(this IQueryable<Photograph> photographs, SeriesId series)
    {
        var alone = new PhotographId(series.Value);
        return photographs.Where(p => EF.Property<SeriesId?>(p, "_series") == series || (EF.Property<SeriesId?>(p, "_series") == null && p.Id == alone));
    }
}
