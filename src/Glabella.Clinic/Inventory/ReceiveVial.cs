using System.Buffers.Binary;
using System.Security.Cryptography;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>Takes vials of one lot into stock: one, or several that came together.</summary>
public sealed class ReceiveVial(ClinicStore store, TimeProvider clock)
{
    /// <param name="Vial">Made by the client; a repeated request is recognised and takes no second vial in.</param>
    /// <param name="Product">Non-proprietary name.</param>
    /// <param name="Units">Content as labelled, in the product's own Units.</param>
    /// <param name="Lot">As printed.</param>
    /// <param name="Expiry">As printed; see <see cref="ExpiryText"/>.</param>
    /// <param name="Arrival">How many, with which serials, from where, to where; null for one vial of which nothing more is known.</param>
    public sealed record Request(VialId Vial, string Product, decimal Units, string Lot, string Expiry, Arrival? Arrival = null);

    private static readonly Arrival One = new();

    /// <summary>The smallest and greatest content that anybody may take in for an unknown size.</summary>
    private const decimal MostUnits = 1000;

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

        var arrival = request.Arrival ?? One;
        if (CheckContent(request, arrival, by) is { } wrong)
        {
            return wrong;
        }

        if (arrival.Check() is { } impossible)
        {
            return impossible;
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
            : await store.WriteAsync<Vial>(by, (db, now) => Receive(db, request, arrival, lot.Value, expiry.Value, by, now), cancellation);
    }

    private static Refusal? CheckContent(Request request, Arrival arrival, Clinician by)
    {
        var label = Products.All.FirstOrDefault(l => l.Product.Nonproprietary == request.Product);
        if (label is null)
        {
            return new ProductUnknown(request.Product);
        }

        var package = PackageCode.Find(arrival.Gtin);
        if (package is not null && (package.Product != request.Product || package.VialUnits != request.Units))
        {
            return new CodeOfAnother(package.Gtin, package.Product, package.VialUnits);
        }

        var sizes = PackageCode.SizesOf(label);
        Refusal? unknown = !sizes.Contains(request.Units) ? new VialSizeUnknown(label.Product.Nonproprietary, request.Units, sizes)
            : arrival.Gtin is { Length: > 0 } gtin && package is null ? new ProductCodeUnknown(gtin)
            : null;
        if (unknown is null || Arrival.Typed(arrival.AcceptedBecause) is null || request.Units is <= 0 or > MostUnits)
        {
            return unknown;
        }

        return Authority.Check(by, Duty.ReleaseStock); // with a reason, someone who may release takes it in all the same
    }

    private static async Task<Change<Vial>> Receive(
        ClinicDb db, Request request, Arrival arrival, string lot, DateOnly expiry, Clinician by, DateTimeOffset now)
    {
        if (await StockShelf.VialAsync(db, request.Vial) is { } there)
        {
            return there.IsSameAs(request.Product, request.Units, lot, expiry, arrival.SerialOf(0)) ? Change.Unchanged(there) : new VialIdReused(there.Lot);
        }

        if (await StockShelf.RecallOfAsync(db, request.Product, lot) is { } recall)
        {
            return new LotRecalled(lot, recall.Reason);
        }

        var settings = await StockShelf.SettingsAsync(db);
        if (CheckNames(arrival, settings) is { } refusal)
        {
            return refusal;
        }

        var vials = Enumerable.Range(0, arrival.Count).Select(at => Make(request, arrival, at, lot, expiry, by, now)).ToList();
        db.Vials.AddRange(vials);
        await HoldTwinsAsync(db, vials, by, now);
        return Change.Made(vials[0], AuditAct.Of("vial-received", "vial", vials[0].Id.Value, null, new
        {
            vials[0].Product,
            vials[0].Units,
            vials[0].Lot,
            vials[0].Expiry,
            vials = vials.Count,
            vials[0].Gtin,
            serials = arrival.ReadSerials.Count == 0 ? null : string.Join(", ", arrival.ReadSerials),
            vials[0].Supplier,
            vials[0].Place,
            vials[0].AcceptedBecause,
        }));
    }

    private static Refusal? CheckNames(Arrival arrival, StockSettings settings)
    {
        if (Arrival.Typed(arrival.Place) is { } place && !settings.Places.Contains(place))
        {
            return new PlaceUnknown(place, settings.Places);
        }

        return Arrival.Typed(arrival.Supplier) is { } supplier && settings.Suppliers.Length > 0 && !settings.Suppliers.Contains(supplier)
            ? new SupplierUnknown(supplier, settings.Suppliers)
            : null;
    }

    private static Vial Make(Request request, Arrival arrival, int at, string lot, DateOnly expiry, Clinician by, DateTimeOffset now)
    {
        var vial = new Vial(IdOf(request.Vial, at), request.Product, request.Units, lot, expiry, by, now)
        {
            Gtin = Arrival.Typed(arrival.Gtin),
            Serial = arrival.SerialOf(at),
            Supplier = Arrival.Typed(arrival.Supplier),
            AcceptedBecause = Arrival.Typed(arrival.AcceptedBecause),
        };
        if (Arrival.Typed(arrival.Place) is { } place)
        {
            vial.PutAt(place, by, now);
        }

        return vial;
    }

    /// <summary>The same serial twice means that at least one package is copied: all of them are held.</summary>
    private static async Task HoldTwinsAsync(ClinicDb db, IReadOnlyList<Vial> vials, Clinician by, DateTimeOffset now)
    {
        foreach (var vial in vials.Where(vial => vial.Serial is not null))
        {
            var twins = await db.Vials.Include(v => v.Movements).Where(v => v.Serial == vial.Serial && v.Product == vial.Product).ToListAsync();
            foreach (var twin in twins.Where(twin => twin.Gtin is null || vial.Gtin is null || twin.Gtin == vial.Gtin))
            {
                vial.Hold(HoldCause.SerialTwice, twin.Id.ToString(), $"Serial {vial.Serial} was already received on {twin.ReceivedAt:yyyy-MM-dd}", by, now);
                if (twin.DiscardedAt is null)
                {
                    twin.Hold(HoldCause.SerialTwice, vial.Id.ToString(), $"Serial {vial.Serial} came in again", by, now);
                }
            }
        }
    }

    /// <summary>The first vial has the client's id, the others ids that follow from it, so that a repeated request finds them all.</summary>
    private static VialId IdOf(VialId first, int at)
    {
        if (at == 0)
        {
            return first;
        }

        Span<byte> seed = stackalloc byte[20];
        first.Value.TryWriteBytes(seed);
        BinaryPrimitives.WriteInt32LittleEndian(seed[16..], at);
        return new VialId(new Guid(SHA256.HashData(seed)[..16]));
    }

    public sealed record ProductUnknown(string Product) : Refusal(
        "product-unknown", $"Glabella knows no product \"{Product}\". Choose one of: {string.Join(", ", Products.All.Select(l => l.Product.Nonproprietary))}.", "Product");

    public sealed record VialSizeUnknown(string Product, decimal Units, IReadOnlyList<decimal> Sizes) : Refusal(
        "vial-size-unknown",
        FormattableString.Invariant($"{Product} does not come in vials of {Units:0.###} Units; its vials hold {string.Join(" or ", Sizes.Select(s => FormattableString.Invariant($"{s:0.###}")))}. Set it aside; a physician or manager may take it in and say why."),
        "Units");

    public sealed record AlreadyExpired(string Lot, DateOnly Expiry) : Refusal(
        "vial-expired", FormattableString.Invariant($"Lot {Lot} expired on {Expiry:yyyy-MM-dd}; an expired vial is not taken into stock."), "Expiry");

    public sealed record VialIdReused(string Lot) : Refusal(
        "vial-id-reused", $"A vial of lot {Lot} was already taken into stock from this form. If this is another vial, send it again.", "Vial");

    public sealed record CodeOfAnother(string Gtin, string Product, decimal Units) : Refusal(
        "product-code-of-another",
        FormattableString.Invariant($"The product code {Gtin} belongs to {Product}, vial of {Units:0.###} Units. Choose that, or look at the vial again."), "Units");

    public sealed record ProductCodeUnknown(string Gtin) : Refusal(
        "product-code-unknown",
        $"The product code {Gtin} is not one that Glabella knows. Set the vial aside and ask the supplier; a physician or manager may take it in and say why.", "AcceptedBecause");

    public sealed record LotRecalled(string Lot, string Reason) : Refusal(
        "lot-recalled", $"Lot {Lot} is recalled ({Reason}) and is not taken into stock. Send it back to the supplier.", "Lot");

    public sealed record PlaceUnknown(string Place, IReadOnlyList<string> Places) : Refusal(
        "place-unknown", $"\"{Place}\" is not a place of this clinic. Choose one of: {string.Join(", ", Places)}. A manager adds others in the stock settings.", "Place");

    public sealed record SupplierUnknown(string Supplier, IReadOnlyList<string> Suppliers) : Refusal(
        "supplier-unknown", $"\"{Supplier}\" is not a supplier of this clinic. It buys from: {string.Join(", ", Suppliers)}. A manager adds others in the stock settings.", "Supplier");
}
