using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Supervision;

/// <summary>Ends a standing order before its date, with a reason. Any physician may: withdrawing only tightens.</summary>
public sealed class WithdrawStandingOrder(ClinicStore store)
{
    public sealed record Request(StandingOrderId Order, string Reason);

    public async Task<Result<StandingOrderEnd>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.SignOrders) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = GivenAmount.CheckReason(request.Reason);
        return reason.Succeeded
            ? await store.WriteAsync(by, (db, now) => Withdraw(db, request.Order, reason.Value, by, now), cancellation)
            : reason.Refusal;
    }

    private static async Task<Change<StandingOrderEnd>> Withdraw(ClinicDb db, StandingOrderId id, string reason, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<StandingOrderEnd>().SingleOrDefaultAsync(e => e.OrderId == id) is { } ended)
        {
            return Change.Unchanged(ended);
        }

        if (!await db.Set<StandingOrder>().AnyAsync(o => o.Id == id))
        {
            return new OrderNotFound(id);
        }

        var end = new StandingOrderEnd(id, reason, by, now);
        db.Add(end);
        return Change.Made(end, AuditAct.Of("standing-order-withdrawn", "standing-order", id.Value, null, new { reason }));
    }

    public sealed record OrderNotFound(StandingOrderId Order) : Refusal(
        "standing-order-not-found", $"There is no standing order {Order}. Load the page again.", "Order");
}
