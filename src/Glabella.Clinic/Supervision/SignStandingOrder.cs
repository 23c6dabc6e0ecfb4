using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Supervision;

/// <summary>A physician signs what injectors may give. The caller has just checked the physician's password again.</summary>
public sealed class SignStandingOrder(ClinicStore store)
{
    /// <param name="Order">Made by the client; a repeated request is recognised.</param>
    public sealed record Request(StandingOrderId Order, StandingOrderTerms Terms);

    public async Task<Result<StandingOrder>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.SignOrders) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Order.Value, "Order") is { } damaged)
        {
            return damaged;
        }

        var terms = request.Terms.Check(store.Today);
        return terms.Succeeded
            ? await store.WriteAsync(by, (db, now) => Sign(db, request.Order, terms.Value, by, now), cancellation)
            : terms.Refusal;
    }

    private async Task<Change<StandingOrder>> Sign(ClinicDb db, StandingOrderId id, StandingOrderTerms terms, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<StandingOrder>().SingleOrDefaultAsync(o => o.Id == id) is { } there)
        {
            return Change.Unchanged(there);
        }

        if (LicenceExpired.Check(await Licence.NewestAsync(db, by.Id), by, store.Today) is { } expired)
        {
            return expired;
        }

        if (terms.For is { } whom && !await db.Users.AnyAsync(u => u.Id == whom.Value))
        {
            return new ClinicianNotFound(whom);
        }

        var order = new StandingOrder(id, terms, by, now);
        db.Add(order);
        return Change.Made(order, AuditAct.Of("standing-order-signed", "standing-order", id.Value, null, new
        {
            terms.Product,
            terms.Areas,
            terms.MostUnits,
            terms.AgeFrom,
            terms.AgeTo,
            terms.ValidUntil,
            whom = terms.For?.Value,
        }));
    }
}
