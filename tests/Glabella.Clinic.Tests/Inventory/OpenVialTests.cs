using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning;

namespace Glabella.Clinic.Tests.Inventory;

public class OpenVialTests
{
    [Fact]
    public async Task Is_usable_for_as_long_as_the_label_says()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        var opened = (await Open(clinic, vial.Id)).Value;

        var hours = Products.LabelOf(Products.Find(vial.Product)).UseWithinHours.Value;
        Assert.Equal(clinic.Clock.GetUtcNow().AddHours((double)hours), opened.UsableUntil);
        Assert.Equal((VialState.Open, VialState.Expired),
            (opened.StateAt(opened.UsableUntil!.Value.AddSeconds(-1)), opened.StateAt(opened.UsableUntil.Value)));
        Assert.Equal(2.5m, opened.RemainingMl);
    }

    [Fact]
    public async Task Counts_from_when_it_was_made_up_not_from_when_that_was_recorded()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        var at = clinic.Clock.GetUtcNow().AddHours(-3);
        var opened = (await new OpenVial(clinic.Store).Execute(new(vial.Id, 2.5m, at), clinic.Injector)).Value;
        Assert.Equal((at, 21d), (opened.OpenedAt, (opened.UsableUntil!.Value - clinic.Clock.GetUtcNow()).TotalHours));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2.5)]
    [InlineData(1e9)]
    [InlineData(0.05)]
    public async Task Refuses_an_impossible_volume_and_changes_nothing(double diluentMl)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        await clinic.Refuses<OpenVial.DiluentImpossible, Vial>(() => Open(clinic, vial.Id, (decimal)diluentMl));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-25)]
    public async Task Refuses_a_time_to_come_or_long_ago_and_changes_nothing(int hours)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        await clinic.Refuses<OpenVial.OpeningTimeImpossible, Vial>(() =>
            new OpenVial(clinic.Store).Execute(new(vial.Id, 2.5m, clinic.Clock.GetUtcNow().AddHours(hours)), clinic.Injector));
    }

    [Fact]
    public async Task Refuses_a_vial_that_is_open_expired_discarded_or_not_there_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (open, discarded, old) = (await clinic.ReceiveVial(), await clinic.ReceiveVial(), await clinic.ReceiveVial(expiry: "2026-06-20"));
        await Open(clinic, open.Id);
        await new DiscardVial(clinic.Store).Execute(new(discarded.Id, "Dropped", new Witness("Tomás")), clinic.Manager);
        clinic.Clock.Advance(TimeSpan.FromDays(6));

        await clinic.Refuses<OpenVial.VialAlreadyOpen, Vial>(() => Open(clinic, open.Id));
        await clinic.Refuses<OpenVial.VialDiscarded, Vial>(() => Open(clinic, discarded.Id));
        await clinic.Refuses<OpenVial.VialExpired, Vial>(() => Open(clinic, old.Id));
        await clinic.Refuses<VialNotFound, Vial>(() => Open(clinic, VialId.New()));
    }

    [Fact]
    public async Task A_manager_may_not_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var vial = await clinic.ReceiveVial();
        await clinic.Refuses<NotAllowed, Vial>(() => new OpenVial(clinic.Store).Execute(new(vial.Id, 2.5m), clinic.Manager));
    }

    private static Task<Result<Vial>> Open(TestClinic clinic, VialId vial, decimal diluentMl = 2.5m) =>
        new OpenVial(clinic.Store).Execute(new(vial, diluentMl), clinic.Injector);
}
