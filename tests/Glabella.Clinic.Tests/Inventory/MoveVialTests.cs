using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Inventory;

public class MoveVialTests
{
    [Fact]
    public async Task Notes_the_place_once_and_refuses_what_is_none()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (vial, gone) = (await clinic.ReceiveVial(), await clinic.ReceiveVial());
        await new DiscardVial(clinic.Store).Execute(new(gone.Id, "Dropped", new Witness("Tomás")), clinic.Manager);
        var move = new MoveVial(clinic.Store);

        Assert.Equal("Refrigerator", (await move.Execute(new(vial.Id, "Refrigerator"), clinic.Injector)).Value.Place);
        await clinic.ChangesNothing(() => move.Execute(new(vial.Id, "Refrigerator"), clinic.Injector));
        await clinic.Refuses<ReceiveVial.PlaceUnknown, Vial>(() => move.Execute(new(vial.Id, "Pocket"), clinic.Injector));
        await clinic.Refuses<MoveVial.VialDiscarded, Vial>(() => move.Execute(new(gone.Id, "Refrigerator"), clinic.Injector));
        await clinic.Refuses<VialNotFound, Vial>(() => move.Execute(new(VialId.New(), "Refrigerator"), clinic.Injector));
        await clinic.Refuses<NotAllowed, Vial>(() => move.Execute(new(vial.Id, "Refrigerator"), clinic.Assistant));
    }
}
