using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>The vials of the clinic with their ledgers: those in use first, then the sealed ones, what expires first before the rest, then those not to be used.</summary>
public sealed class ListStock(ClinicStore store, TimeProvider clock)
{
    /// <param name="Gone">Also those empty, expired or discarded.</param>
    public sealed record Request(bool Gone = false);

    public sealed record Line(Vial Vial, VialState State);

    public async Task<Result<IReadOnlyList<Line>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var now = clock.Now();
        var vials = await store.ReadAsync(db => db.Vials.Include(v => v.Movements)
            .Where(v => request.Gone || v.DiscardedAt == null)
            .ToListAsync(cancellation));
        return vials.Select(vial => new Line(vial, vial.StateAt(now)))
            .Where(line => request.Gone || line.State is not (VialState.Empty or VialState.Discarded))
            .OrderBy(line => Rank(line.State)).ThenBy(line => line.Vial.UsableUntil ?? DateTimeOffset.MaxValue).ThenBy(line => line.Vial.Expiry).ThenBy(line => line.Vial.ReceivedAt)
            .ToList();
    }

    private static int Rank(VialState state) => state switch { VialState.Open => 0, VialState.Sealed => 1, _ => 2 };
}
