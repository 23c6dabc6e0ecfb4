using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>Every lot that was ever here or is recalled, with how many patients got some of it; and the public alerts, looked at backwards.</summary>
public sealed class ListLots(ClinicStore store, TimeProvider clock)
{
    public sealed record Request;

    /// <param name="Usable">Vials that can be used now.</param>
    /// <param name="Patients">How many got some of it.</param>
    public sealed record LotLine(string Product, string Lot, DateOnly? Expiry, int Vials, int Usable, int Patients, LotRecall? Recall, IReadOnlyList<StockAlert> Alerts);

    /// <param name="Lots">Recalled ones first, then those an alert concerns, then the newest expiry.</param>
    public sealed record Sheet(IReadOnlyList<LotLine> Lots);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        return Authority.Check(by, Duty.ReadRecords) is { } notAllowed ? notAllowed : await store.ReadAsync(db => List(db, cancellation));
    }

    private async Task<Sheet> List(ClinicDb db, CancellationToken cancellation)
    {
        var now = clock.Now();
        var vials = await db.Vials.Include(v => v.Movements).ToListAsync(cancellation);
        var recalls = await db.Set<LotRecall>().Where(r => r.EndedAt == null).ToListAsync(cancellation);
        var treated = (await db.Injections.Join(db.Treatments, i => i.TreatmentId, t => t.Id, (i, t) => new { i.Product, i.Lot, t.PatientId })
            .Distinct().ToListAsync(cancellation)).ToLookup(line => (line.Product, line.Lot));
        var lots = vials.Select(v => (v.Product, v.Lot)).Concat(recalls.Select(r => (r.Product, r.Lot))).Distinct();
        var byLot = vials.ToLookup(v => (v.Product, v.Lot));
        return new Sheet([.. lots.Select(lot => new LotLine(
                lot.Product, lot.Lot, byLot[lot].Select(v => (DateOnly?)v.Expiry).Min(), byLot[lot].Count(),
                byLot[lot].Count(v => v.StateAt(now) is VialState.Open or VialState.Sealed), treated[lot].Count(),
                recalls.Find(r => (r.Product, r.Lot) == lot), [.. byLot[lot].SelectMany(v => StockAlert.Matching(v.Product, v.Lot, v.Units)).Distinct()]))
            .OrderBy(line => line.Recall is null).ThenBy(line => line.Alerts.Count == 0).ThenBy(line => line.Usable == 0).ThenBy(line => line.Expiry)]);
    }
}
