using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>One vial with its whole ledger, and what stands beside it in the choice.</summary>
public sealed class ShowVial(ClinicStore store, TimeProvider clock)
{
    public sealed record Request(VialId Vial);

    /// <param name="Recall">The recall of its lot that holds now.</param>
    /// <param name="Sooner">A sealed vial of the same product and size that expires sooner; null when this is the first to take.</param>
    public sealed record Sheet(Vial Vial, VialState State, LotRecall? Recall, Vial? Sooner, StockSettings Settings);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Authority.Check(by, Duty.ReadRecords) is { } notAllowed ? notAllowed : await store.ReadAsync(db => Show(db, request.Vial, cancellation));
    }

    private async Task<Result<Sheet>> Show(ClinicDb db, VialId id, CancellationToken cancellation)
    {
        var vial = await StockShelf.VialAsync(db, id);
        if (vial is null)
        {
            return new VialNotFound(id);
        }

        var now = clock.Now();
        var others = await db.Vials.Include(v => v.Movements)
            .Where(v => v.Product == vial.Product && v.Units == vial.Units && v.OpenedAt == null && v.DiscardedAt == null && v.Expiry < vial.Expiry)
            .ToListAsync(cancellation);
        var sooner = others.Where(other => other.StateAt(now) == VialState.Sealed).MinBy(other => other.Expiry);
        return new Sheet(vial, vial.StateAt(now), await StockShelf.RecallOfAsync(db, vial.Product, vial.Lot), sooner, await StockShelf.SettingsAsync(db));
    }
}
