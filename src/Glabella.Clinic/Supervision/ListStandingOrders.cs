using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Supervision;

/// <summary>All standing orders, those in force first, with why and when others ended.</summary>
public sealed class ListStandingOrders(ClinicStore store)
{
    public sealed record Line(StandingOrder Order, StandingOrderEnd? End, bool IsInForce);

    public async Task<Result<IReadOnlyList<Line>>> Execute(Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<Line>>>(async db =>
        {
            var orders = await db.Set<StandingOrder>().ToListAsync(cancellation);
            var ends = await db.Set<StandingOrderEnd>().ToDictionaryAsync(e => e.OrderId, cancellation);
            return orders.Select(o => new Line(o, ends.GetValueOrDefault(o.Id), o.ValidUntil >= store.Today && !ends.ContainsKey(o.Id)))
                .OrderByDescending(line => line.IsInForce).ThenByDescending(line => line.Order.At).ToList();
        });
    }
}
