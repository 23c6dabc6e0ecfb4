using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>Throws away what is left in a vial, with the reason; the ledger ends at zero.</summary>
public sealed class DiscardVial(ClinicStore store)
{
    private const int LongestReason = 500;

    public sealed record Request(VialId Vial, string Reason);

    public async Task<Result<Vial>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.DiscardStock) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = (request.Reason ?? "").Trim();
        if (reason.Length is 0 or > LongestReason)
        {
            return new ReasonMissing(reason.Length);
        }

        return await store.WriteAsync<Vial>(by, (db, now) => Discard(db, request.Vial, reason, by, now), cancellation);
    }

    private static async Task<Change<Vial>> Discard(ClinicDb db, VialId id, string reason, Clinician by, DateTimeOffset now)
    {
        var vial = await db.Vials.Include(v => v.Movements).SingleOrDefaultAsync(v => v.Id == id);
        if (vial is null)
        {
            return new VialNotFound(id);
        }

        if (vial.DiscardedAt is { } when)
        {
            return new AlreadyDiscarded(vial.Lot, when);
        }

        var wasted = vial.Remaining;
        vial.Discard(reason, by, now);
        return Change.Made(vial, AuditAct.Of("vial-discarded", "vial", id.Value, null, new { vial.Product, vial.Lot, units = wasted, reason }));
    }

    public sealed record ReasonMissing(int Length) : Refusal(
        "reason-missing",
        Length == 0 ? "Say why the vial is discarded." : FormattableString.Invariant($"The reason has {Length} characters; at most {LongestReason} fit."),
        nameof(Request.Reason));

    public sealed record AlreadyDiscarded(string Lot, DateTimeOffset At) : Refusal(
        "vial-discarded", FormattableString.Invariant($"The vial of lot {Lot} was already discarded on {At:yyyy-MM-dd HH:mm} UTC."));
}
