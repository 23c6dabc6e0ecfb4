using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Glabella.Planning;

namespace Glabella.Clinic.Inventory;

/// <summary>Makes a vial up with diluent; from then on units can be drawn, for as long as the label allows.</summary>
public sealed class OpenVial(ClinicStore store)
{
    /// <summary>Assumed: a product whose label gives no time of use is kept no longer than a day.</summary>
    private const decimal HoursWithoutLabel = 24;

    /// <summary>Assumed: nobody records an opening more than a day late.</summary>
    private static readonly TimeSpan LongestBack = TimeSpan.FromHours(24);

    /// <param name="At">When it was made up; null for now.</param>
    /// <param name="Diluent">A key of <see cref="DiluentKind"/>; null for the usual one.</param>
    public sealed record Request(VialId Vial, decimal DiluentMl, DateTimeOffset? At = null, string? Diluent = null);

    public async Task<Result<Vial>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Treat) is { } notAllowed)
        {
            return notAllowed;
        }

        if (!PlanLimits.DiluentMl.Accepts(request.DiluentMl))
        {
            return new DiluentImpossible(request.DiluentMl);
        }

        if (request.Diluent is { } kind && DiluentKind.Find(kind) is null)
        {
            return new DiluentUnknown(kind);
        }

        return await store.WriteAsync<Vial>(by, (db, now) => Open(db, request, now), cancellation);
    }

    private static async Task<Change<Vial>> Open(ClinicDb db, Request request, DateTimeOffset now)
    {
        var vial = await StockShelf.VialAsync(db, request.Vial);
        if (vial is null)
        {
            return new VialNotFound(request.Vial);
        }

        var at = request.At?.ToUniversalTime() ?? now;
        if (Refuse(vial, at, now) is { } refusal)
        {
            return refusal;
        }

        var diluent = DiluentKind.Find(request.Diluent) ?? DiluentKind.Usual;
        vial.Open(request.DiluentMl, at, at.AddHours((double)HoursOfUse(vial.Product)), diluent.Key);
        var onLabel = diluent.OnLabel && Dilution.Of(vial.Product, vial.Units, request.DiluentMl).OnLabel;
        return Change.Made(vial, AuditAct.Of("vial-opened", "vial", vial.Id.Value, null,
            new { vial.Product, vial.Lot, vial.DiluentMl, vial.Diluent, onLabel, vial.OpenedAt, vial.UsableUntil }));
    }

    private static Refusal? Refuse(Vial vial, DateTimeOffset at, DateTimeOffset now)
    {
        if (at > now || at < now - LongestBack)
        {
            return new OpeningTimeImpossible(at);
        }

        return vial.StateAt(at) switch
        {
            VialState.Discarded => new VialDiscarded(vial.Lot),
            VialState.Expired when vial.OpenedAt is null => new VialExpired(vial.Lot, vial.Expiry),
            _ when vial.OpenedAt is { } opened => new VialAlreadyOpen(vial.Lot, opened),
            VialState.Empty => new VialGone(vial.Lot),
            _ => VialHeld.Check(vial),
        };
    }

    private static decimal HoursOfUse(string product) =>
        Products.All.FirstOrDefault(l => l.Product.Nonproprietary == product)?.UseWithinHours.Value ?? HoursWithoutLabel;

    public sealed record DiluentImpossible(decimal DiluentMl) : Refusal(
        "diluent-impossible",
        FormattableString.Invariant($"{DiluentMl:0.####} mL of diluent is not possible; enter {PlanLimits.DiluentMl}."),
        "DiluentMl");

    public sealed record DiluentUnknown(string Kind) : Refusal(
        "diluent-unknown", $"\"{Kind}\" is not a diluent that Glabella knows. Choose one of: {string.Join("; ", DiluentKind.All.Select(k => k.Name))}.", "Diluent");

    public sealed record VialGone(string Lot) : Refusal(
        "vial-empty", $"This vial of lot {Lot} was counted as missing; take another one, or count it again.", "Vial");

    public sealed record OpeningTimeImpossible(DateTimeOffset At) : Refusal(
        "opening-time-impossible",
        FormattableString.Invariant($"{At:yyyy-MM-dd HH:mm} UTC cannot be when the vial was made up: it must be within the last 24 hours."), "At");

    public sealed record VialDiscarded(string Lot) : Refusal("vial-discarded", $"The vial of lot {Lot} was discarded; take another one.", "Vial");

    public sealed record VialExpired(string Lot, DateOnly Expiry) : Refusal(
        "vial-expired", FormattableString.Invariant($"The vial of lot {Lot} expired on {Expiry:yyyy-MM-dd}; discard it and take another one."), "Vial");

    public sealed record VialAlreadyOpen(string Lot, DateTimeOffset At) : Refusal(
        "vial-already-open", FormattableString.Invariant($"The vial of lot {Lot} was already made up on {At:yyyy-MM-dd HH:mm} UTC."), "Vial");
}
