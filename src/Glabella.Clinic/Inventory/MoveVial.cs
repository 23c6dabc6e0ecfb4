using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>Notes that a vial was put at another place; an excursion there then concerns it.</summary>
public sealed class MoveVial(ClinicStore store)
{
    public sealed record Request(VialId Vial, string Place);

    public async Task<Result<Vial>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReceiveStock) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.WriteAsync<Vial>(by, (db, now) => Move(db, request, by, now), cancellation);
    }

    private static async Task<Change<Vial>> Move(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var vial = await StockShelf.VialAsync(db, request.Vial);
        if (vial is null)
        {
            return new VialNotFound(request.Vial);
        }

        if (vial.DiscardedAt is not null)
        {
            return new VialDiscarded(vial.Lot);
        }

        var places = (await StockShelf.SettingsAsync(db)).Places;
        if (!places.Contains(request.Place))
        {
            return new ReceiveVial.PlaceUnknown(request.Place, places);
        }

        if (vial.Place == request.Place)
        {
            return Change.Unchanged(vial);
        }

        var from = vial.Place;
        vial.PutAt(request.Place, by, now);
        return Change.Made(vial, AuditAct.Of("vial-moved", "vial", vial.Id.Value, null, new { vial.Product, vial.Lot, from, to = request.Place }));
    }

    public sealed record VialDiscarded(string Lot) : Refusal("vial-discarded", $"The vial of lot {Lot} was discarded; it stands nowhere.", "Vial");
}
