using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Inventory;

public class DiscardVialTests
{
    private static readonly Witness Seen = new("Tomás Rivas");

    [Fact]
    public async Task Ends_the_ledger_at_zero_with_the_reason()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        var discarded = (await Discard(clinic, vial.Id, " Dropped ")).Value;

        Assert.Equal((0m, 100m, VialState.Discarded), (discarded.Remaining, discarded.Discarded, discarded.StateAt(clinic.Clock.GetUtcNow())));
        Assert.Equal((VialMovementKind.Discarded, -100m, "Dropped"),
            (discarded.Movements[^1].Kind, discarded.Movements[^1].Units, discarded.Movements[^1].Reason));
    }

    [Fact]
    public async Task Refuses_without_a_reason_twice_unknown_or_by_an_assistant_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        await clinic.Refuses<ReasonText.Missing, Vial>(() => Discard(clinic, vial.Id, "  "));
        await clinic.Refuses<ReasonText.Missing, Vial>(() => Discard(clinic, vial.Id, new string('x', 501)));
        await clinic.Refuses<VialNotFound, Vial>(() => Discard(clinic, VialId.New(), "Dropped"));
        await clinic.Refuses<NotAllowed, Vial>(() => new DiscardVial(clinic.Store).Execute(new(vial.Id, "Dropped", Seen), clinic.Assistant));
        await Discard(clinic, vial.Id, "Dropped");
        await clinic.Refuses<DiscardVial.AlreadyDiscarded, Vial>(() => Discard(clinic, vial.Id, "Dropped"));
    }

    [Fact]
    public async Task A_part_is_thrown_away_and_the_rest_stays_in_use()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (open, closed) = (await clinic.OpenVial(), await clinic.ReceiveVial());
        var discard = new DiscardVial(clinic.Store);
        await clinic.Refuses<DiscardVial.PartOfSealed, Vial>(() => discard.Execute(new(closed.Id, "Spilt", Seen, 10), clinic.Manager));
        await clinic.Refuses<DiscardVial.PartImpossible, Vial>(() => discard.Execute(new(open.Id, "Spilt", Seen, 0), clinic.Manager));
        await clinic.Refuses<DiscardVial.PartImpossible, Vial>(() => discard.Execute(new(open.Id, "Spilt", Seen, 100.5m), clinic.Manager));
        var vial = (await discard.Execute(new(open.Id, "Spilt", Seen, 12.5m, 1), clinic.Manager)).Value;
        Assert.Equal((87.5m, 12.5m, VialState.Open, "Tomás Rivas"), (vial.Remaining, vial.Discarded, vial.StateAt(clinic.Clock.GetUtcNow()), vial.Movements[^1].Witness));
        await clinic.Refuses<DiscardVial.ChangedMeanwhile, Vial>(() => discard.Execute(new(open.Id, "Spilt", Seen, 12.5m, 1), clinic.Manager));
    }

    [Fact]
    public async Task Whether_and_how_it_must_be_seen_is_the_clinics_setting()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        var discard = new DiscardVial(clinic.Store);
        await clinic.Refuses<Witness.Missing, Vial>(() => discard.Execute(new(vial.Id, "Dropped"), clinic.Manager));
        await clinic.Refuses<Witness.SamePerson, Vial>(() => discard.Execute(new(vial.Id, "Dropped", new Witness("martin keller ")), clinic.Manager));
        await clinic.Refuses<Witness.NameTooLong, Vial>(() => discard.Execute(new(vial.Id, "Dropped", new Witness(new string('x', 201))), clinic.Manager));
        await new KeepStockSettings(clinic.Store).Execute(new(0, StockSettings.Default with { Witness = WitnessRule.Account }), clinic.Manager);
        await clinic.Refuses<Witness.Missing, Vial>(() => discard.Execute(new(vial.Id, "Dropped", Seen), clinic.Manager));
        await clinic.Refuses<Witness.SamePerson, Vial>(() => discard.Execute(new(vial.Id, "Dropped", new Witness("Someone", clinic.Manager.Id)), clinic.Manager));
        Assert.Equal(clinic.Injector.Id, (await discard.Execute(new(vial.Id, "Dropped", new Witness("Signe Berg", clinic.Injector.Id)), clinic.Manager)).Value.Movements[^1].WitnessId);
    }

    private static Task<Result<Vial>> Discard(TestClinic clinic, VialId vial, string reason) =>
        new DiscardVial(clinic.Store).Execute(new(vial, reason, Seen), clinic.Manager);
}
