using Glabella.Clinic.AdverseEvents;
using Glabella.Clinic.Reviews;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Results;

/// <summary>Reads the treatments of a period in six queries, however many there are.</summary>
internal static class ResultCases
{
    private sealed record Given(TreatmentId Treatment, string Product, string Lot, string Area, bool Deviates);

    public static async Task<IReadOnlyList<TreatedCase>> LoadAsync(ClinicDb db, DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var treatments = Within(db, from, to);
        var heads = await treatments.Select(t => new { t.Id, t.FinishedAt, t.FinishedByName }).ToListAsync(cancellation);
        var given = await db.Injections.IgnoreAutoIncludes().Where(i => treatments.Any(t => t.Id == i.TreatmentId))
            .Select(i => new Given(i.TreatmentId, i.Product, i.Lot, i.Area, i.DeviationReason != null || i.PlannedUnits == null)).Distinct().ToListAsync(cancellation);
        var skipped = await db.Set<SkippedSite>().Where(s => treatments.Any(t => t.Id == s.TreatmentId)).Select(s => s.TreatmentId).Distinct().ToListAsync(cancellation);
        var reviews = await db.Set<ReviewRevision>().Where(r => r.Finished && treatments.Any(t => t.Id == r.TreatmentId)).ToListAsync(cancellation);
        var touchUps = await db.Set<TouchUp>().Where(u => treatments.Any(t => t.Id == u.TreatmentId)).Select(u => u.TreatmentId).Distinct().ToListAsync(cancellation);
        var events = await db.Set<AdverseEvent>().IgnoreAutoIncludes().Where(e => e.TreatmentId != null).Select(e => e.TreatmentId!.Value).ToListAsync(cancellation);

        var (givenOf, reviewsOf, eventsOf) = (given.ToLookup(g => g.Treatment), reviews.ToLookup(r => r.TreatmentId), events.ToLookup(e => e));
        var (skippedIn, touched) = (skipped.ToHashSet(), touchUps.ToHashSet());
        return
        [
            .. from head in heads
               from product in givenOf[head.Id].GroupBy(g => g.Product)
               orderby head.FinishedAt
               select new TreatedCase(
                   head.Id, head.FinishedAt!.Value, head.FinishedByName ?? "", product.Key,
                   string.Join('+', product.Select(g => g.Area).Distinct().Order(StringComparer.Ordinal)), [.. product.Select(g => g.Lot).Distinct().Order(StringComparer.Ordinal)],
                   product.Any(g => g.Deviates) || skippedIn.Contains(head.Id), touched.Contains(head.Id), eventsOf[head.Id].Count(),
                   [.. ShowReviews.NewestOf(reviewsOf[head.Id]).Select(r => new ReviewedCase(r.Day, r.Found))]),
        ];
    }

    private static IQueryable<Treatment> Within(ClinicDb db, DateOnly? from, DateOnly? to)
    {
        var finished = db.Treatments.Where(t => t.FinishedAt != null);
        if (from is { } first)
        {
            var start = new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero);
            finished = finished.Where(t => t.FinishedAt >= start);
        }

        if (to is { } last)
        {
            var end = new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
            finished = finished.Where(t => t.FinishedAt < end);
        }

        return finished;
    }
}
