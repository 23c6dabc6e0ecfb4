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
    private readonly List<(Vial Vial, decimal Left)> _open = [];
    private int _lots;

    public Task<Vial> ReceiveAsync(string product, decimal units, int daysToExpiry, DemoStaff staff, CancellationToken cancellation)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        var expiry = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(daysToExpiry);
        var lot = string.Create(CultureInfo.InvariantCulture, $"V{7000 + (37 * ++_lots)}C{_lots % 4}");
        return Must(new ReceiveVial(store, clock).Execute(
            new(VialId.New(), product, units, lot, expiry.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), staff.Manager, cancellation));
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
            await Must(new DiscardVial(store).Execute(new(vial.Id, "Left over at the end of the day"), staff.Injector, cancellation));
        }

        _open.Clear();
    }
}
