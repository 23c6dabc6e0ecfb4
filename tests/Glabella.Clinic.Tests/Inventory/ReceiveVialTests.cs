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
}
