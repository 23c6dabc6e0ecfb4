using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>Throws away what is left in a vial or a part of it, with the reason and whoever saw it.</summary>
public sealed class DiscardVial(ClinicStore store)
{
    /// <param name="Witness">Who saw it; whether anybody must is the clinic's setting.</param>
    /// <param name="Units">The part that is thrown away; null for all that is left, which ends the vial.</param>
    /// <param name="Lines">How many lines of the ledger were shown when a part is thrown away; guards against doing it twice.</param>
    public sealed record Request(VialId Vial, string Reason, Witness? Witness = null, decimal? Units = null, int? Lines = null);

    public async Task<Result<Vial>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.DiscardStock) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = ReasonText.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }

        return await store.WriteAsync<Vial>(by, (db, now) => Discard(db, request, reason.Value, by, now), cancellation);
    }

    private static async Task<Change<Vial>> Discard(ClinicDb db, Request request, string reason, Clinician by, DateTimeOffset now)
    {
        var vial = await StockShelf.VialAsync(db, request.Vial);
        if (vial is null)
        {
            return new VialNotFound(request.Vial);
        }

        if (Refuse(vial, request) is { } refusal)
        {
            return refusal;
        }

        var witness = Witness.Check(request.Witness, (await StockShelf.SettingsAsync(db)).Witness, by);
        if (!witness.Succeeded)
        {
            return witness.Refusal;
        }

        var wasted = request.Units ?? vial.Remaining;
        if (request.Units is { } part)
        {
            vial.Waste(part, reason, witness.Value, by, now);
        }
        else
        {
            vial.Discard(reason, witness.Value, by, now);
        }

        return Change.Made(vial, AuditAct.Of(request.Units is null ? "vial-discarded" : "units-discarded", "vial", vial.Id.Value, null,
            new { vial.Product, vial.Lot, units = wasted, reason, witness = witness.Value?.Name, left = vial.Remaining }));
    }

    private static Refusal? Refuse(Vial vial, Request request)
    {
        if (vial.DiscardedAt is { } when)
        {
            return new AlreadyDiscarded(vial.Lot, when);
        }

        if (request.Units is not { } part)
        {
            return null;
        }

        if (vial.OpenedAt is null)
        {
            return new PartOfSealed(vial.Lot);
        }

        if (part <= 0 || part > vial.Remaining || decimal.Round(part, 3) != part)
        {
            return new PartImpossible(part, vial.Remaining);
        }

        return request.Lines is { } seen && seen != vial.Movements.Count ? new ChangedMeanwhile(vial.Remaining) : null;
    }

    public sealed record AlreadyDiscarded(string Lot, DateTimeOffset At) : Refusal(
        "vial-discarded", FormattableString.Invariant($"The vial of lot {Lot} was already discarded on {At:yyyy-MM-dd HH:mm} UTC."));

    public sealed record PartOfSealed(string Lot) : Refusal(
        "vial-not-open", $"The vial of lot {Lot} is sealed; it can only be thrown away whole. Leave the Units empty.", "Units");

    public sealed record PartImpossible(decimal Units, decimal Left) : Refusal(
        "part-impossible", FormattableString.Invariant($"{Units:0.####} Units cannot be thrown away: the vial holds {Left:0.###}. Enter more than 0 and at most that, or leave it empty for all."), "Units");

    public sealed record ChangedMeanwhile(decimal Left) : Refusal(
        "vial-changed-meanwhile", FormattableString.Invariant($"Someone has just drawn from this vial or thrown some away; it now holds {Left:0.###} Units. Look again, then discard."), "Units");
}
