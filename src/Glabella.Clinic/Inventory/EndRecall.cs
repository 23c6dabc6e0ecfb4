using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>Ends a recall that was taken back or entered by mistake; the vials of the lot are free again unless something else holds them.</summary>
public sealed class EndRecall(ClinicStore store)
{
    public sealed record Request(LotRecallId Recall, string Reason);

    public async Task<Result<LotRecall>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReleaseStock) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = ReasonText.Parse(request.Reason);
        return reason.Succeeded
            ? await store.WriteAsync<LotRecall>(by, (db, now) => End(db, request, reason.Value, by, now), cancellation)
            : reason.Refusal;
    }

    private static async Task<Change<LotRecall>> End(ClinicDb db, Request request, string reason, Clinician by, DateTimeOffset now)
    {
        var recall = await db.Set<LotRecall>().FindAsync(request.Recall);
        if (recall is null)
        {
            return new RecallNotFound();
        }

        if (recall.EndedAt is { } ended)
        {
            return new AlreadyEnded(recall.Lot, ended);
        }

        recall.End(reason, by, now);
        var source = recall.Id.ToString();
        var vials = (await StockShelf.OfLotAsync(db, recall.Product, recall.Lot)).Where(vial => vial.Holds.Any(hold => hold.Source == source)).ToList();
        vials.ForEach(vial => vial.EndRecall(source, reason, by, now));
        return Change.Made(recall, AuditAct.Of("recall-ended", "recall", recall.Id.Value, null, new { recall.Product, recall.Lot, reason, vials = vials.Count }));
    }

    public sealed record RecallNotFound() : Refusal("recall-not-found", "There is no recall with this id. Go back to the lots and look again.", "Recall");

    public sealed record AlreadyEnded(string Lot, DateTimeOffset At) : Refusal(
        "recall-ended", FormattableString.Invariant($"The recall of lot {Lot} was already ended on {At:yyyy-MM-dd}."), "Recall");
}
