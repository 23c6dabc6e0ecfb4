using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>Sets the ledger against what was counted in the fridge. What differs becomes a line in the vial's ledger, with the reason.</summary>
public sealed class CountStock(ClinicStore store)
{
    /// <param name="Recorded">What the ledger said when it was counted; guards against a draw meanwhile.</param>
    /// <param name="Counted">Units found; 0 for a vial that is not there.</param>
    /// <param name="Reason">Needed where the two differ.</param>
    public sealed record Line(VialId Vial, decimal Recorded, decimal Counted, string? Reason = null);

    /// <param name="Count">Made by the client; a repeated request is recognised.</param>
    public sealed record Request(StockCountId Count, IReadOnlyList<Line> Lines);

    public async Task<Result<StockCount>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.DiscardStock) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Count.Value, "Count") is { } damaged)
        {
            return damaged;
        }

        return request.Lines.Count == 0 ? new NothingCounted() : await store.WriteAsync<StockCount>(by, (db, now) => Count(db, request, by, now), cancellation);
    }

    private static async Task<Change<StockCount>> Count(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<StockCount>().FindAsync(request.Count) is { } same)
        {
            return Change.Unchanged(same);
        }

        var differences = new List<object>();
        foreach (var line in request.Lines)
        {
            var vial = await StockShelf.VialAsync(db, line.Vial);
            if (vial is null)
            {
                return new VialNotFound(line.Vial);
            }

            if (Refuse(vial, line) is { } refusal)
            {
                return refusal;
            }

            if (line.Counted != line.Recorded)
            {
                differences.Add(new { vial = vial.Id.Value, vial.Product, vial.Lot, line.Recorded, line.Counted, line.Reason });
            }

            vial.Count(line.Counted, Arrival.Typed(line.Reason), request.Count, by, now);
        }

        var count = new StockCount(request.Count, request.Lines.Count, differences.Count, by, now);
        db.Add(count);
        return Change.Made(count, AuditAct.Of("stock-counted", "count", count.Id.Value, null, new { vials = count.Vials, differing = differences }));
    }

    private static Refusal? Refuse(Vial vial, Line line)
    {
        if (vial.DiscardedAt is not null)
        {
            return new VialDiscarded(vial.Id, vial.Lot);
        }

        if (vial.Remaining != line.Recorded)
        {
            return new DrawnMeanwhile(vial.Id, vial.Lot, vial.Remaining);
        }

        if (line.Counted < 0 || line.Counted > vial.Units || decimal.Round(line.Counted, 3) != line.Counted)
        {
            return new CountImpossible(vial.Id, vial.Lot, line.Counted, vial.Units);
        }

        if (vial.OpenedAt is null && line.Counted != 0 && line.Counted != vial.Units)
        {
            return new SealedInPart(vial.Id, vial.Lot, line.Counted, vial.Units);
        }

        if (Arrival.Typed(line.Reason) is { Length: > ReasonText.Longest } reason)
        {
            return new ReasonText.Missing(reason.Length, vial.Id.ToString());
        }

        return line.Counted != line.Recorded && Arrival.Typed(line.Reason) is null ? new DifferenceUnexplained(vial.Id, vial.Lot, line.Recorded, line.Counted) : null;
    }

    public sealed record NothingCounted() : Refusal("nothing-counted", "Enter what you counted of at least one vial.", "Lines");

    public sealed record VialDiscarded(VialId Vial, string Lot) : Refusal("vial-discarded", $"The vial of lot {Lot} was discarded and is not counted.", Vial.ToString());

    public sealed record DrawnMeanwhile(VialId Vial, string Lot, decimal Left) : Refusal(
        "vial-changed-meanwhile", FormattableString.Invariant($"While you counted, something changed in the vial of lot {Lot}: the ledger now says {Left:0.###} Units. Count it again."), Vial.ToString());

    public sealed record CountImpossible(VialId Vial, string Lot, decimal Counted, decimal Units) : Refusal(
        "count-impossible", FormattableString.Invariant($"The vial of lot {Lot} cannot hold {Counted:0.####} Units; enter 0 to {Units:0.###}."), Vial.ToString());

    public sealed record SealedInPart(VialId Vial, string Lot, decimal Counted, decimal Units) : Refusal(
        "sealed-in-part", FormattableString.Invariant($"The vial of lot {Lot} is sealed: it holds {Units:0.###} Units or is not there (0), but not {Counted:0.###}."), Vial.ToString());

    public sealed record DifferenceUnexplained(VialId Vial, string Lot, decimal Recorded, decimal Counted) : Refusal(
        "difference-unexplained", FormattableString.Invariant($"Lot {Lot}: counted {Counted:0.###} Units, the ledger says {Recorded:0.###}. Count again, or say what you know about the difference."), Vial.ToString());
}
