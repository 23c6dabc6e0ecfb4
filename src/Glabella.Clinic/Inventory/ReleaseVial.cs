using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>Frees a vial from quarantine, with the reason. A recall is not lifted here: it ends for the whole lot.</summary>
public sealed class ReleaseVial(ClinicStore store)
{
    /// <param name="Causes">How many causes were shown; guards against releasing from one that came up meanwhile.</param>
    public sealed record Request(VialId Vial, string Reason, int Causes);

    public async Task<Result<Vial>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReleaseStock) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = ReasonText.Parse(request.Reason);
        return reason.Succeeded
            ? await store.WriteAsync<Vial>(by, (db, now) => Release(db, request, reason.Value, by, now), cancellation)
            : reason.Refusal;
    }

    private static async Task<Change<Vial>> Release(ClinicDb db, Request request, string reason, Clinician by, DateTimeOffset now)
    {
        var vial = await StockShelf.VialAsync(db, request.Vial);
        if (vial is null)
        {
            return new VialNotFound(request.Vial);
        }

        if (vial.IsRecalled)
        {
            return new StillRecalled(vial.Lot);
        }

        if (vial.Holds.Count == 0)
        {
            return new NotHeld(vial.Lot);
        }

        if (vial.Holds.Count != request.Causes)
        {
            return new HeldMeanwhile(vial.Holds.Count);
        }

        var causes = string.Join("; ", vial.Holds.Select(hold => hold.Reason));
        vial.Release(reason, by, now);
        return Change.Made(vial, AuditAct.Of("vial-released", "vial", vial.Id.Value, null, new { vial.Product, vial.Lot, causes, reason }));
    }

    public sealed record StillRecalled(string Lot) : Refusal(
        "lot-recalled", $"Lot {Lot} is recalled. End the recall on the page of the lot first, if the manufacturer has taken it back.", "Vial");

    public sealed record NotHeld(string Lot) : Refusal("vial-not-held", $"The vial of lot {Lot} is not in quarantine; there is nothing to release.", "Vial");

    public sealed record HeldMeanwhile(int Causes) : Refusal(
        "vial-held-meanwhile", FormattableString.Invariant($"There are now {Causes} reasons for the quarantine. Look at them, then release."), "Vial");
}
