using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Inventory;

public class ReceiveVialTests
{
    private static readonly ReceiveVial.Request Botox = new(VialId.New(), "onabotulinumtoxinA", 100, "c1234", "2027-03");

    [Fact]
    public async Task Takes_a_sealed_vial_into_stock_with_all_its_units()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await new ReceiveVial(clinic.Store, clinic.Clock).Execute(Botox, clinic.Manager);

        var line = Assert.Single((await new ListStock(clinic.Store, clinic.Clock).Execute(new(), clinic.Manager)).Value);
        Assert.Equal((VialState.Sealed, 100m, "C1234", new DateOnly(2027, 3, 31)),
            (line.State, line.Vial.Remaining, line.Vial.Lot, line.Vial.Expiry));
        var movement = Assert.Single(line.Vial.Movements);
        Assert.Equal((VialMovementKind.Received, 100m, clinic.Manager.Id), (movement.Kind, movement.Units, movement.By));
    }

    [Theory]
    [InlineData("botox", 100, "C1", "2027-03", "product-unknown")]
    [InlineData("onabotulinumtoxinA", -1, "C1", "2027-03", "vial-size-unknown")]
    [InlineData("onabotulinumtoxinA", 1e9, "C1", "2027-03", "vial-size-unknown")]
    [InlineData("onabotulinumtoxinA", 300, "C1", "2027-03", "vial-size-unknown")]
    [InlineData("onabotulinumtoxinA", 100, "", "2027-03", "lot-unreadable")]
    [InlineData("onabotulinumtoxinA", 100, "C1", "4,5", "expiry-unreadable")]
    [InlineData("onabotulinumtoxinA", 100, "C1", "2026-06-14", "vial-expired")]
    public async Task Refuses_and_changes_nothing(string product, double units, string lot, string expiry, string code)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var result = await clinic.ChangesNothing(() =>
            new ReceiveVial(clinic.Store, clinic.Clock).Execute(new(VialId.New(), product, (decimal)units, lot, expiry), clinic.Manager));
        Assert.Equal(code, result.Refusal!.Code);
        Assert.NotNull(result.Refusal.Field);
    }

    [Fact]
    public async Task A_repeated_request_takes_no_second_vial_in()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await new ReceiveVial(clinic.Store, clinic.Clock).Execute(Botox, clinic.Manager);

        var again = await clinic.ChangesNothing(() => new ReceiveVial(clinic.Store, clinic.Clock).Execute(Botox with { Lot = " C1234 " }, clinic.Manager));

        Assert.Equal((Botox.Vial, 100m), (again.Value.Id, again.Value.Remaining));
    }

    [Fact]
    public async Task Another_vial_under_a_taken_id_is_refused_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await new ReceiveVial(clinic.Store, clinic.Clock).Execute(Botox, clinic.Manager);

        await clinic.Refuses<ReceiveVial.VialIdReused, Vial>(() =>
            new ReceiveVial(clinic.Store, clinic.Clock).Execute(Botox with { Lot = "D5678" }, clinic.Manager));
    }

    [Fact]
    public async Task An_assistant_may_not_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.Refuses<NotAllowed, Vial>(() => new ReceiveVial(clinic.Store, clinic.Clock).Execute(Botox, clinic.Assistant));
    }

    [Fact]
    public async Task Several_vials_of_one_lot_come_in_together_with_serials_supplier_and_place_and_only_once()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var request = Botox with { Arrival = new Arrival(3, ["S1", "S2"], "00300239232013", "Pharma Nord", "Refrigerator") };
        Assert.True((await Receive(clinic, request)).Succeeded);
        await clinic.ChangesNothing(() => Receive(clinic, request));

        var vials = (await new ListStock(clinic.Store, clinic.Clock).Execute(new(), clinic.Manager)).Value.Select(line => line.Vial).ToList();
        Assert.Equal(["", "S1", "S2"], vials.Select(vial => vial.Serial ?? "").Order());
        Assert.All(vials, vial => Assert.Equal((100m, "C1234", "Pharma Nord", "Refrigerator"), (vial.Remaining, vial.Lot, vial.Supplier, vial.Place)));
    }

    [Fact]
    public async Task The_same_serial_again_puts_both_into_quarantine()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var first = (await Receive(clinic, Botox with { Arrival = new Arrival(Serials: ["S1"]) })).Value;
        var second = (await Receive(clinic, Botox with { Vial = VialId.New(), Arrival = new Arrival(Serials: ["S1"], Gtin: "00300239232013") })).Value;
        var other = (await Receive(clinic, Botox with { Vial = VialId.New(), Product = "incobotulinumtoxinA", Arrival = new Arrival(Serials: ["S1"]) })).Value;

        Assert.Equal(HoldCause.SerialTwice, Assert.Single(second.Holds).Cause);
        await clinic.Refuses<VialHeld, Vial>(() => new OpenVial(clinic.Store).Execute(new(first.Id, 2.5m), clinic.Injector));
        Assert.Empty(other.Holds);
    }

    [Fact]
    public async Task A_counterfeit_alert_holds_a_vial_at_once_until_someone_releases_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = (await Receive(clinic, Botox with { Lot = "c3709c3" })).Value;
        Assert.Equal(VialState.Quarantined, vial.StateAt(clinic.Clock.GetUtcNow()));
        await clinic.Refuses<VialHeld, Vial>(() => new OpenVial(clinic.Store).Execute(new(vial.Id, 2.5m), clinic.Injector));
        Assert.Single(Assert.Single((await new ListLots(clinic.Store, clinic.Clock).Execute(new(), clinic.Manager)).Value.Lots).Alerts);
        await new ReleaseVial(clinic.Store).Execute(new(vial.Id, "The maker has confirmed serial and lot", 1), clinic.Physician);
        Assert.True((await new OpenVial(clinic.Store).Execute(new(vial.Id, 2.5m), clinic.Injector)).Succeeded);
    }

    [Fact]
    public async Task What_is_unknown_comes_in_only_by_someone_who_may_and_with_a_reason()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var code = Botox with { Arrival = new Arrival(Gtin: "00614141123452") };
        await clinic.Refuses<ReceiveVial.ProductCodeUnknown, Vial>(() => Receive(clinic, code));
        var because = code with { Arrival = code.Arrival with { AcceptedBecause = "Import, papers seen" } };
        await clinic.Refuses<NotAllowed, Vial>(() => new ReceiveVial(clinic.Store, clinic.Clock).Execute(because, clinic.Injector));
        Assert.Equal("Import, papers seen", (await Receive(clinic, because)).Value.AcceptedBecause);
        var odd = Botox with { Vial = VialId.New(), Units = 150, Lot = "X1", Arrival = new Arrival(AcceptedBecause: "For the police") };
        Assert.Equal(HoldCause.Alert, Assert.Single((await Receive(clinic, odd)).Value.Holds).Cause);
        await clinic.Refuses<ReceiveVial.VialSizeUnknown, Vial>(() => Receive(clinic, odd with { Units = -1 }));
        await clinic.Refuses<ReceiveVial.VialSizeUnknown, Vial>(() => Receive(clinic, odd with { Units = 5000 }));
        await clinic.Refuses<ReceiveVial.CodeOfAnother, Vial>(() => Receive(clinic, Botox with { Vial = VialId.New(), Arrival = new Arrival(Gtin: "00300233919507") }));
    }

    [Fact]
    public async Task Refuses_impossible_counts_serials_places_and_names_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await Refuses<Arrival.CountImpossible>(clinic, new Arrival(0));
        await Refuses<Arrival.CountImpossible>(clinic, new Arrival(51));
        await Refuses<Arrival.TooManySerials>(clinic, new Arrival(1, ["A", "B"]));
        await Refuses<Arrival.SerialRepeated>(clinic, new Arrival(2, ["A", " A "]));
        await Refuses<Arrival.SerialUnreadable>(clinic, new Arrival(1, ["A B"]));
        await Refuses<Arrival.SerialUnreadable>(clinic, new Arrival(1, [new string('A', 21)]));
        await Refuses<Arrival.NameTooLong>(clinic, new Arrival(Supplier: new string('x', 61)));
        await Refuses<ReasonText.Missing>(clinic, new Arrival(AcceptedBecause: new string('x', 501)));
        await Refuses<ReceiveVial.PlaceUnknown>(clinic, new Arrival(Place: "Pocket"));
    }

    private static Task<T> Refuses<T>(TestClinic clinic, Arrival arrival)
        where T : Refusal =>
        clinic.Refuses<T, Vial>(() => Receive(clinic, Botox with { Arrival = arrival }));

    private static Task<Result<Vial>> Receive(TestClinic clinic, ReceiveVial.Request request) =>
        new ReceiveVial(clinic.Store, clinic.Clock).Execute(request, clinic.Manager);
}
