using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Glabella.Planning;

namespace Glabella.Clinic.Inventory;

/// <summary>Calls a lot back: no vial of it can be chosen, opened or drawn from any more, nor taken into stock.</summary>
public sealed class RecallLot(ClinicStore store)
{
    /// <param name="Recall">Made by the client; a repeated request is recognised.</param>
    /// <param name="Product">Non-proprietary name.</param>
    public sealed record Request(LotRecallId Recall, string Product, string Lot, string Reason);

    public async Task<Result<LotRecall>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReceiveStock) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Recall.Value, "Recall") is { } damaged)
        {
            return damaged;
        }

        if (Products.TryFind(request.Product) is null)
        {
            return new ReceiveVial.ProductUnknown(request.Product);
        }

        var lot = Lot.Parse(request.Lot);
        var reason = ReasonText.Parse(request.Reason);
        return !lot.Succeeded ? lot.Refusal
            : !reason.Succeeded ? reason.Refusal
            : await store.WriteAsync<LotRecall>(by, (db, now) => Recall(db, request, lot.Value, reason.Value, by, now), cancellation);
    }

    private static async Task<Change<LotRecall>> Recall(ClinicDb db, Request request, string lot, string reason, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<LotRecall>().FindAsync(request.Recall) is { } same)
        {
            return Change.Unchanged(same);
        }

        if (await StockShelf.RecallOfAsync(db, request.Product, lot) is { } there)
        {
            return new AlreadyRecalled(lot, there.ByName, there.At);
        }

        var recall = new LotRecall(request.Recall, request.Product, lot, reason, by, now);
        db.Add(recall);
        var vials = (await StockShelf.OfLotAsync(db, request.Product, lot)).Where(vial => vial.DiscardedAt is null).ToList();
        vials.ForEach(vial => vial.Hold(HoldCause.Recall, recall.Id.ToString(), reason, by, now));
        return Change.Made(recall, AuditAct.Of("lot-recalled", "recall", recall.Id.Value, null, new { recall.Product, lot, reason, vials = vials.Count }));
    }

    public sealed record AlreadyRecalled(string Lot, string By, DateTimeOffset At) : Refusal(
        "lot-already-recalled", FormattableString.Invariant($"{By} has recalled lot {Lot} on {At:yyyy-MM-dd}; it needs no second recall."), "Lot");
}
