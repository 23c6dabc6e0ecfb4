using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Inventory;

public class KeepStockSettingsTests
{
    private static readonly StockSettings Two = new([" Fridge 1 ", "Freezer", ""], ["Pharma Nord"], WitnessRule.Account, "{GS}");

    [Fact]
    public async Task What_is_set_down_holds_from_then_on()
    {
        await using var clinic = await TestClinic.OpenAsync();
        Assert.True((await Keep(clinic, 0, Two)).Succeeded);
        await clinic.ChangesNothing(() => Keep(clinic, 0, Two));
        await clinic.Refuses<KeepStockSettings.ChangedMeanwhile, StockSettings>(() => Keep(clinic, 0, Two with { Separator = "" }));

        var (revision, settings) = (await new ShowStockSettings(clinic.Store).Execute(new(), clinic.Assistant)).Value;
        Assert.Equal((1, "Fridge 1", 2), (revision, settings.Places[0], settings.Places.Length));
        var receive = new ReceiveVial(clinic.Store, clinic.Clock);
        await clinic.Refuses<ReceiveVial.SupplierUnknown, Vial>(() => receive.Execute(
            new(VialId.New(), "onabotulinumtoxinA", 100, "C1", "2027-03", new Arrival(Supplier: "From the boot of a car")), clinic.Manager));
        var read = (await new ReadVialCode(clinic.Store, clinic.Clock).Execute(new(["010030023923201317280331" + "10AB{GS}21S1"]), clinic.Injector)).Value;
        Assert.Equal(("AB", "S1", 100m), (read.Code.Lot, read.Serials[0], read.Package!.VialUnits));
    }

    [Fact]
    public async Task Refuses_what_cannot_work_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.Refuses<KeepStockSettings.PlacesMissing, StockSettings>(() => Keep(clinic, 0, Two with { Places = [" "] }));
        await clinic.Refuses<KeepStockSettings.TooManySuppliers, StockSettings>(() => Keep(clinic, 0, Two with { Suppliers = [.. Enumerable.Range(0, 31).Select(n => $"S{n}")] }));
        await clinic.Refuses<KeepStockSettings.NameTooLong, StockSettings>(() => Keep(clinic, 0, Two with { Suppliers = [new string('x', 61)] }));
        await clinic.Refuses<KeepStockSettings.SeparatorAmbiguous, StockSettings>(() => Keep(clinic, 0, Two with { Separator = "GS" }));
        await clinic.Refuses<KeepStockSettings.SeparatorAmbiguous, StockSettings>(() => Keep(clinic, 0, Two with { Separator = "~~~~~~~~~" }));
        await clinic.Refuses<NotAllowed, StockSettings>(() => new KeepStockSettings(clinic.Store).Execute(new(0, Two), clinic.Injector));
    }

    private static Task<Result<StockSettings>> Keep(TestClinic clinic, int revision, StockSettings settings) =>
        new KeepStockSettings(clinic.Store).Execute(new(revision, settings), clinic.Manager);
}
