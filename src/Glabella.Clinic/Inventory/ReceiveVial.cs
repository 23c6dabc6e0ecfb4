using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>Takes one vial into stock.</summary>
public sealed class ReceiveVial(ClinicStore store, TimeProvider clock)
{
    /// <param name="Vial">Made by the client; a repeated request is recognised and takes no second vial in.</param>
    /// <param name="Product">Non-proprietary name.</param>
    /// <param name="Units">Content as labelled, in the product's own Units.</param>
    /// <param name="Lot">As printed.</param>
    /// <param name="Expiry">As printed; see <see cref="ExpiryText"/>.</param>
    public sealed record Request(VialId Vial, string Product, decimal Units, string Lot, string Expiry);

    public async Task<Result<Vial>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReceiveStock) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Vial.Value, "Vial") is { } damaged)
        {
            return damaged;
        }

        if (CheckContent(request) is { } wrong)
        {
            return wrong;
        }

        var lot = Lot.Parse(request.Lot);
        if (!lot.Succeeded)
        {
            return lot.Refusal;
        }

        var expiry = ExpiryText.Parse(request.Expiry);
        if (!expiry.Succeeded)
        {
            return expiry.Refusal;
        }

        return expiry.Value < clock.Today()
            ? new AlreadyExpired(lot.Value, expiry.Value)
            : await store.WriteAsync<Vial>(by, (db, now) => Receive(db, request, lot.Value, expiry.Value, by, now), cancellation);
    }

    private static Refusal? CheckContent(Request request)
    {
        var label = Products.All.FirstOrDefault(l => l.Product.Nonproprietary == request.Product);
        if (label is null)
        {
            return new ProductUnknown(request.Product);
        }

        var sizes = label.Reconstitutions.Select(r => r.VialUnits).Distinct().Order().ToList();
        return sizes.Contains(request.Units) ? null : new VialSizeUnknown(label.Product.Nonproprietary, request.Units, sizes);
    }

    private static async Task<Change<Vial>> Receive(
        ClinicDb db, Request request, string lot, DateOnly expiry, Clinician by, DateTimeOffset now)
    {
        if (await db.Vials.Include(v => v.Movements).SingleOrDefaultAsync(v => v.Id == request.Vial) is { } there)
        {
            return there.IsSameAs(request.Product, request.Units, lot, expiry) ? Change.Unchanged(there) : new VialIdReused(there.Lot);
        }

        var vial = new Vial(request.Vial, request.Product, request.Units, lot, expiry, by, now);
        db.Vials.Add(vial);
        return Change.Made(vial, AuditAct.Of(
            "vial-received", "vial", vial.Id.Value, null, new { vial.Product, vial.Units, vial.Lot, vial.Expiry }));
    }

    public sealed record ProductUnknown(string Product) : Refusal(
        "product-unknown", $"Glabella knows no product \"{Product}\". Choose one of: {string.Join(", ", Products.All.Select(l => l.Product.Nonproprietary))}.", "Product");

    public sealed record VialSizeUnknown(string Product, decimal Units, IReadOnlyList<decimal> Sizes) : Refusal(
        "vial-size-unknown",
        FormattableString.Invariant($"{Product} does not come in vials of {Units:0.###} Units; its vials hold {string.Join(" or ", Sizes.Select(s => FormattableString.Invariant($"{s:0.###}")))}."),
        "Units");

    public sealed record AlreadyExpired(string Lot, DateOnly Expiry) : Refusal(
        "vial-expired", FormattableString.Invariant($"Lot {Lot} expired on {Expiry:yyyy-MM-dd}; an expired vial is not taken into stock."), "Expiry");

    public sealed record VialIdReused(string Lot) : Refusal(
        "vial-id-reused", $"A vial of lot {Lot} was already taken into stock from this form. If this is another vial, send it again.", "Vial");
}
