using System.Globalization;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using static Glabella.Clinic.Demo.DemoClinic;

namespace Glabella.Clinic.Demo;

/// <summary>The vials of the demo clinic: received and opened when a visit needs one, what is left discarded in the evening.</summary>
internal sealed class DemoStock(ClinicStore store, PastClock clock)
{
    private const int DaysToExpiry = 420;
    private const string Fridge = "Refrigerator, room 1";
    private const string Freezer = "Freezer, store";
    private const string Supplier = "Demo Pharma Wholesale";
    private const string Recalled = "onabotulinumtoxinA";
    private readonly List<(Vial Vial, decimal Left)> _open = [];
    private readonly Dictionary<string, DateOnly> _expiries = [];
    private readonly Dictionary<string, string> _lastLot = [];
    private int _vials;

    /// <summary>Where the clinic keeps its vials, and who sells them.</summary>
    public async Task SetUpAsync(DemoStaff staff, CancellationToken cancellation)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        await Must(new KeepStockSettings(store).Execute(
            new(0, new StockSettings([Fridge, Freezer], [Supplier], WitnessRule.Name, "~")), staff.Manager, cancellation));
    }

    public async Task<Vial> ReceiveAsync(
        string product, decimal units, int daysToExpiry, DemoStaff staff, CancellationToken cancellation, string? lot = null, string place = Fridge)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        var number = ++_vials;
        lot ??= string.Create(CultureInfo.InvariantCulture, $"V{7000 + (37 * number)}C{number % 4}");
        var expiry = _expiries.TryGetValue(lot, out var printed) ? printed : DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(daysToExpiry);
        _expiries[lot] = expiry;
        _lastLot[product] = lot;
        var serial = string.Create(CultureInfo.InvariantCulture, $"DEMO{4100 + (97 * number)}");
        return await Must(new ReceiveVial(store, clock).Execute(
            new(VialId.New(), product, units, lot, expiry.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                new Arrival(1, [serial], PackageCode.All.LastOrDefault(code => code.Product == product && code.VialUnits == units)?.Gtin, Supplier, place)),
            staff.Manager, cancellation));
    }

    /// <summary>What went wrong lately: a lot that patients got is recalled while one vial of it is left, and the freezer was too warm.</summary>
    public async Task MishapsAsync(DemoStaff staff, CancellationToken cancellation)
    {
        var lot = _lastLot[Recalled];
        await ReceiveAsync(Recalled, 100, DaysToExpiry, staff, cancellation, lot);
        await ReceiveAsync("incobotulinumtoxinA", 100, DaysToExpiry, staff, cancellation, place: Freezer);
        clock.Advance(TimeSpan.FromDays(2));
        var now = clock.GetUtcNow();
        await Must(new RecordExcursion(store).Execute(
            new(ExcursionId.New(), Freezer, now.AddHours(-9), now.AddHours(-2), 3.5m, "Door not shut over night; logger alarm"), staff.Injector, cancellation));
        clock.Advance(TimeSpan.FromHours(3));
        await Must(new RecallLot(store).Execute(
            new(LotRecallId.New(), Recalled, lot, "Manufacturer's letter (invented for the demo): potency below the label"), staff.Physician, cancellation));
    }

    /// <summary>An open vial that holds so many units, made up as the plan says.</summary>
    public async Task<VialId> TakeAsync(TreatmentPlan plan, decimal units, DemoStaff staff, CancellationToken cancellation)
    {
        var at = _open.FindIndex(line => line.Vial.Product == plan.Product.Nonproprietary
            && line.Vial.DiluentMl == plan.Reconstitution.DiluentMl && line.Vial.Units == plan.Reconstitution.Vial.Units && line.Left >= units);
        if (at < 0)
        {
            var received = await ReceiveAsync(
                plan.Product.Nonproprietary, plan.Reconstitution.Vial.Units, DaysToExpiry, staff, cancellation);
            clock.Advance(TimeSpan.FromMinutes(4));
            var opened = await Must(new OpenVial(store).Execute(new(received.Id, plan.Reconstitution.DiluentMl), staff.Injector, cancellation));
            _open.Add((opened, opened.Units));
            at = _open.Count - 1;
        }

        var (vial, left) = _open[at];
        _open[at] = (vial, left - units);
        return vial.Id;
    }

    public async Task EndOfDayAsync(DemoStaff staff, CancellationToken cancellation)
    {
        foreach (var (vial, left) in _open.Where(line => line.Left > 0))
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Must(new DiscardVial(store).Execute(new(vial.Id, "Left over at the end of the day", new Witness(staff.Physician.Name)), staff.Injector, cancellation));
        }

        _open.Clear();
    }
}
