using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Inventory;

public class DiscardVialTests
{
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
        await clinic.Refuses<DiscardVial.ReasonMissing, Vial>(() => Discard(clinic, vial.Id, "  "));
        await clinic.Refuses<DiscardVial.ReasonMissing, Vial>(() => Discard(clinic, vial.Id, new string('x', 501)));
        await clinic.Refuses<VialNotFound, Vial>(() => Discard(clinic, VialId.New(), "Dropped"));
        await clinic.Refuses<NotAllowed, Vial>(() => new DiscardVial(clinic.Store).Execute(new(vial.Id, "Dropped"), clinic.Assistant));
        await Discard(clinic, vial.Id, "Dropped");
        await clinic.Refuses<DiscardVial.AlreadyDiscarded, Vial>(() => Discard(clinic, vial.Id, "Dropped"));
    }

    private static Task<Result<Vial>> Discard(TestClinic clinic, VialId vial, string reason) =>
        new DiscardVial(clinic.Store).Execute(new(vial, reason), clinic.Manager);
}
