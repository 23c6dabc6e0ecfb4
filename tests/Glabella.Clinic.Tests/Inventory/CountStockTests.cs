using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Inventory;

public class CountStockTests
{
    [Fact]
    public async Task Differences_become_lines_of_the_ledger_and_the_report_adds_up()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (open, missing, right) = (await clinic.OpenVial(), await clinic.ReceiveVial(), await clinic.ReceiveVial("abobotulinumtoxinA", 300));
        await clinic.GiveAll(await clinic.StartTreatment(), open.Id);
        await new DiscardVial(clinic.Store).Execute(new(open.Id, "Spilt", new Witness("Tomás"), 10, 6), clinic.Injector);
        var id = StockCountId.New();
        CountStock.Line[] lines = [new(open.Id, 70, 69.5m, "Dead space"), new(missing.Id, 100, 0, "Not in the fridge"), new(right.Id, 300, 300)];
        var count = (await new CountStock(clinic.Store).Execute(new(id, lines), clinic.Manager)).Value;
        await clinic.ChangesNothing(() => new CountStock(clinic.Store).Execute(new(id, lines), clinic.Manager));

        Assert.Equal((3, 2), (count.Vials, count.Differing));
        Assert.Equal((69.5m, 0m, 300m), (await clinic.Remaining(open.Id), await clinic.Remaining(missing.Id), await clinic.Remaining(right.Id)));
        var now = clinic.Clock.GetUtcNow();
        var report = (await new ReportStock(clinic.Store).Execute(new(now.AddDays(-1), now.AddDays(1)), clinic.Manager)).Value;
        var ona = Assert.Single(report, line => line.Product == "onabotulinumtoxinA");
        Assert.Equal((0m, 200m, 20m, 10m, -100.5m, 69.5m), (ona.Before, ona.Received, ona.Given, ona.Discarded, ona.Counted, ona.Left));
        Assert.All(report, line => Assert.Equal(line.Left, line.Balance));
        var later = (await new ReportStock(clinic.Store).Execute(new(now.AddDays(1), now.AddDays(2)), clinic.Manager)).Value;
        Assert.Equal((69.5m, 69.5m, 0m), (later[1].Before, later[1].Left, later[1].Received));
        Assert.IsType<ReportStock.PeriodImpossible>((await new ReportStock(clinic.Store).Execute(new(now, now), clinic.Manager)).Refusal);
    }

    [Fact]
    public async Task Refuses_what_cannot_be_or_is_not_explained_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (open, closed, gone) = (await clinic.OpenVial(), await clinic.ReceiveVial(), await clinic.ReceiveVial());
        await new DiscardVial(clinic.Store).Execute(new(gone.Id, "Dropped", new Witness("Tomás")), clinic.Manager);
        await Refuses<CountStock.NothingCounted>(clinic);
        await Refuses<CountStock.DifferenceUnexplained>(clinic, new CountStock.Line(open.Id, 100, 90));
        await Refuses<CountStock.CountImpossible>(clinic, new CountStock.Line(open.Id, 100, 101, "Found"));
        await Refuses<CountStock.CountImpossible>(clinic, new CountStock.Line(open.Id, 100, -1, "Lost"));
        await Refuses<CountStock.SealedInPart>(clinic, new CountStock.Line(closed.Id, 100, 50, "Half"));
        await Refuses<CountStock.DrawnMeanwhile>(clinic, new CountStock.Line(open.Id, 80, 80));
        await Refuses<CountStock.VialDiscarded>(clinic, new CountStock.Line(gone.Id, 0, 0));
        await Refuses<VialNotFound>(clinic, new CountStock.Line(VialId.New(), 0, 0));
        await Refuses<ReasonText.Missing>(clinic, new CountStock.Line(open.Id, 100, 90, new string('x', 501)));
        // The second line is wrong: the first one is not written either.
        await Refuses<CountStock.CountImpossible>(clinic, new CountStock.Line(closed.Id, 100, 0, "Gone"), new CountStock.Line(open.Id, 100, 500, "Found"));
        await clinic.Refuses<NotAllowed, StockCount>(() => new CountStock(clinic.Store).Execute(new(StockCountId.New(), [new(open.Id, 100, 100)]), clinic.Assistant));
        await clinic.Refuses<IdMissing, StockCount>(() => new CountStock(clinic.Store).Execute(new(default, [new(open.Id, 100, 100)]), clinic.Manager));
    }

    private static Task<T> Refuses<T>(TestClinic clinic, params CountStock.Line[] lines)
        where T : Refusal =>
        clinic.Refuses<T, StockCount>(() => new CountStock(clinic.Store).Execute(new(StockCountId.New(), lines), clinic.Manager));
}
