using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>One lot: its vials, its recalls, and every patient who got some of it.</summary>
public sealed class ShowLot(ClinicStore store, TimeProvider clock)
{
    /// <param name="Product">Non-proprietary name: two makers may use one lot number.</param>
    public sealed record Request(string Product, string Lot);

    /// <summary>What one patient got of the lot in one treatment.</summary>
    /// <param name="Units">Of the lot's product, corrections included.</param>
    /// <param name="Sites">Places in words, for example "corrugator supercilii".</param>
    public sealed record PatientLine(Patient Patient, TreatmentId Treatment, DateTimeOffset At, int Sites, IReadOnlyList<string> Muscles, decimal Units, IReadOnlyList<string> Clinicians);

    public sealed record Sheet(
        string Product, string Lot, IReadOnlyList<ListStock.Line> Vials, IReadOnlyList<PatientLine> Patients,
        IReadOnlyList<LotRecall> Recalls, IReadOnlyList<StockAlert> Alerts);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var lot = (request.Lot ?? "").Trim().ToUpperInvariant();
        var sheet = await store.ReadAsync(db => Show(db, request.Product ?? "", lot, cancellation));
        return sheet.Vials.Count == 0 && sheet.Recalls.Count == 0 ? new LotNotFound(lot, sheet.Product) : sheet;
    }

    private async Task<Sheet> Show(ClinicDb db, string product, string lot, CancellationToken cancellation)
    {
        var now = clock.Now();
        var vials = await StockShelf.OfLotAsync(db, product, lot);
        var recalls = await db.Set<LotRecall>().Where(r => r.Product == product && r.Lot == lot).OrderByDescending(r => r.At).ToListAsync(cancellation);
        return new Sheet(
            product, lot, [.. vials.OrderBy(v => v.ReceivedAt).Select(v => new ListStock.Line(v, v.StateAt(now)))],
            await PatientsAsync(db, product, lot, cancellation), recalls,
            [.. vials.SelectMany(v => StockAlert.Matching(v.Product, v.Lot, v.Units)).Distinct()]);
    }

    private static async Task<IReadOnlyList<PatientLine>> PatientsAsync(ClinicDb db, string product, string lot, CancellationToken cancellation)
    {
        var given = await db.Injections.Where(i => i.Product == product && i.Lot == lot)
            .Join(db.Treatments, i => i.TreatmentId, t => t.Id, (injection, treatment) => new { injection, treatment.PatientId })
            .Join(db.Patients, line => line.PatientId, p => p.Id, (line, patient) => new { line.injection, patient })
            .ToListAsync(cancellation);
        return [.. given.GroupBy(line => line.injection.TreatmentId)
            .Select(treatment => new PatientLine(
                treatment.First().patient, treatment.Key, treatment.Min(line => line.injection.At), treatment.Count(),
                [.. treatment.Select(line => line.injection.Muscle).Distinct().Order(StringComparer.Ordinal)],
                treatment.Sum(line => line.injection.CorrectedUnits), [.. treatment.Select(line => line.injection.ByName).Distinct()]))
            .OrderByDescending(line => line.At)];
    }

    public sealed record LotNotFound(string Lot, string Product) : Refusal("lot-not-found", $"No vial of lot {Lot} of {Product} was ever here, and it is not recalled.", "Lot");
}
