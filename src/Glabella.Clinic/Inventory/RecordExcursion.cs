using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>Records that a place was too warm or too cold for a time; every vial that stood there goes into quarantine.</summary>
public sealed class RecordExcursion(ClinicStore store)
{
    private const decimal Coldest = -90, Warmest = 60;

    /// <summary>Assumed: a logger is read at least once in this time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    /// <param name="Excursion">Made by the client; a repeated request is recognised.</param>
    /// <param name="ReachedC">The worst temperature read, °C; null when it was not read.</param>
    public sealed record Request(ExcursionId Excursion, string Place, DateTimeOffset From, DateTimeOffset To, decimal? ReachedC, string Note);

    public async Task<Result<TemperatureExcursion>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReceiveStock) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Excursion.Value, "Excursion") is { } damaged)
        {
            return damaged;
        }

        var note = ReasonText.Parse(request.Note, "Note");
        return note.Succeeded
            ? await store.WriteAsync<TemperatureExcursion>(by, (db, now) => Record(db, request, note.Value, by, now), cancellation)
            : note.Refusal;
    }

    private static async Task<Change<TemperatureExcursion>> Record(ClinicDb db, Request request, string note, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<TemperatureExcursion>().FindAsync(request.Excursion) is { } same)
        {
            return Change.Unchanged(same);
        }

        var places = (await StockShelf.SettingsAsync(db)).Places;
        if (Refuse(request, places, now) is { } refusal)
        {
            return refusal;
        }

        var (from, to) = (request.From.ToUniversalTime(), request.To.ToUniversalTime());
        var all = await db.Vials.Include(v => v.Movements).Where(v => v.DiscardedAt == null && v.ReceivedAt <= to).ToListAsync();
        var vials = all.Where(vial => vial.Remaining > 0 && vial.StoodAt(request.Place, from, to)).ToList();
        vials.ForEach(vial => vial.Hold(HoldCause.Excursion, request.Excursion.ToString(), Why(request), by, now));
        var excursion = new TemperatureExcursion(request.Excursion, request.Place, from, to, request.ReachedC, note, vials.Count).RecordedBy(by, now);
        db.Add(excursion);
        return Change.Made(excursion, AuditAct.Of("excursion-recorded", "excursion", excursion.Id.Value, null,
            new { excursion.Place, excursion.From, excursion.To, excursion.ReachedC, note, vials = vials.Count }));
    }

    private static Refusal? Refuse(Request request, IReadOnlyList<string> places, DateTimeOffset now)
    {
        if (!places.Contains(request.Place))
        {
            return new ReceiveVial.PlaceUnknown(request.Place, places);
        }

        if (request.From >= request.To || request.To > now || now - request.From > Longest)
        {
            return new PeriodImpossible();
        }

        return request.ReachedC is < Coldest or > Warmest ? new TemperatureImpossible(request.ReachedC.Value) : null;
    }

    private static string Why(Request request) => request.ReachedC is { } reached
        ? FormattableString.Invariant($"{request.Place} reached {reached:0.#} °C on {request.From:yyyy-MM-dd}")
        : FormattableString.Invariant($"{request.Place} was out of its temperature on {request.From:yyyy-MM-dd}");

    public sealed record PeriodImpossible() : Refusal(
        "period-impossible", "The excursion must begin before it ends, not lie in the future and not begin more than 60 days ago. Enter the times of the logger.", "From");

    public sealed record TemperatureImpossible(decimal Degrees) : Refusal(
        "temperature-impossible", FormattableString.Invariant($"{Degrees:0.#} °C is not possible here; enter {Coldest:0} to {Warmest:0} °C."), "ReachedC");
}
