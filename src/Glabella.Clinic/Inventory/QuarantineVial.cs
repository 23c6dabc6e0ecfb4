using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>Sets a vial aside, so that nothing is drawn from it until someone decides.</summary>
public sealed class QuarantineVial(ClinicStore store)
{
    public sealed record Request(VialId Vial, string Reason);

    public async Task<Result<Vial>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReceiveStock) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = ReasonText.Parse(request.Reason);
        return reason.Succeeded
            ? await store.WriteAsync<Vial>(by, (db, now) => Hold(db, request.Vial, reason.Value, by, now), cancellation)
            : reason.Refusal;
    }

    private static async Task<Change<Vial>> Hold(ClinicDb db, VialId id, string reason, Clinician by, DateTimeOffset now)
    {
        var vial = await StockShelf.VialAsync(db, id);
        if (vial is null)
        {
            return new VialNotFound(id);
        }

        if (vial.DiscardedAt is not null)
        {
            return new VialDiscarded(vial.Lot);
        }

        if (vial.Holds.Any(hold => hold.Cause == HoldCause.Suspicion))
        {
            return Change.Unchanged(vial);
        }

        vial.Hold(HoldCause.Suspicion, "", reason, by, now);
        return Change.Made(vial, AuditAct.Of("vial-quarantined", "vial", id.Value, null, new { vial.Product, vial.Lot, reason }));
    }

    public sealed record VialDiscarded(string Lot) : Refusal(
        "vial-discarded", $"The vial of lot {Lot} was discarded; there is nothing left to set aside.", "Vial");
}
