using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>The temperature excursions, newest first, and how many vials stand where.</summary>
public sealed class ListExcursions(ClinicStore store)
{
    public sealed record Request;

    /// <param name="Standing">Vials with something left by place; under "" those whose place was never noted.</param>
    public sealed record Sheet(IReadOnlyList<TemperatureExcursion> Excursions, IReadOnlyDictionary<string, int> Standing, StockSettings Settings);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        return Authority.Check(by, Duty.ReadRecords) is { } notAllowed ? notAllowed : await store.ReadAsync<Result<Sheet>>(async db =>
        {
            var vials = await db.Vials.Include(v => v.Movements).Where(v => v.DiscardedAt == null).ToListAsync(cancellation);
            return new Sheet(
                await db.Set<TemperatureExcursion>().OrderByDescending(e => e.From).ToListAsync(cancellation),
                vials.Where(v => v.Remaining > 0).GroupBy(v => v.Place ?? "").ToDictionary(place => place.Key, place => place.Count()),
                await StockShelf.SettingsAsync(db));
        });
    }
}
