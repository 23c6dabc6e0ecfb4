using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Inventory;

public class QuarantineVialTests
{
    [Fact]
    public async Task Holds_a_vial_once_with_the_reason_and_it_can_still_be_destroyed()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        var hold = new QuarantineVial(clinic.Store);
        await clinic.Refuses<ReasonText.Missing, Vial>(() => hold.Execute(new(vial.Id, ""), clinic.Injector));
        await clinic.Refuses<NotAllowed, Vial>(() => hold.Execute(new(vial.Id, "Cracked"), clinic.Assistant));
        await clinic.Refuses<VialNotFound, Vial>(() => hold.Execute(new(VialId.New(), "Cracked"), clinic.Injector));

        Assert.Equal(VialState.Quarantined, (await hold.Execute(new(vial.Id, "Cracked"), clinic.Injector)).Value.StateAt(clinic.Clock.GetUtcNow()));
        await clinic.ChangesNothing(() => hold.Execute(new(vial.Id, "Cracked"), clinic.Injector));
        await clinic.Refuses<VialHeld, Vial>(() => new OpenVial(clinic.Store).Execute(new(vial.Id, 2.5m), clinic.Injector));
        Assert.True((await new DiscardVial(clinic.Store).Execute(new(vial.Id, "Destroyed", new Witness("Tomás")), clinic.Manager)).Succeeded);
        await clinic.Refuses<QuarantineVial.VialDiscarded, Vial>(() => hold.Execute(new(vial.Id, "Cracked"), clinic.Injector));
    }
}
