using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Inventory;

public class RecordExcursionTests
{
    [Fact]
    public async Task Sets_aside_what_stood_there_and_nothing_else_until_it_is_released()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (there, elsewhere) = (await Receive(clinic, "Refrigerator"), await clinic.ReceiveVial());
        clinic.Clock.Advance(TimeSpan.FromHours(5));
        var late = await Receive(clinic, "Refrigerator");
        var now = clinic.Clock.GetUtcNow();
        Assert.Equal(1, (await Record(clinic, now.AddHours(-4), now.AddHours(-2))).Value.Vials);

        Assert.Equal((VialState.Quarantined, VialState.Sealed, VialState.Sealed), (await State(clinic, there), await State(clinic, elsewhere), await State(clinic, late)));
        var refusal = await clinic.Refuses<VialHeld, Vial>(() => new OpenVial(clinic.Store).Execute(new(there.Id, 2.5m), clinic.Injector));
        Assert.Contains("12.5 °C", refusal.Message, StringComparison.Ordinal);
        var release = new ReleaseVial(clinic.Store);
        await clinic.Refuses<NotAllowed, Vial>(() => release.Execute(new(there.Id, "Fine", 1), clinic.Injector));
        await clinic.Refuses<ReleaseVial.HeldMeanwhile, Vial>(() => release.Execute(new(there.Id, "Fine", 2), clinic.Manager));
        await clinic.Refuses<ReasonText.Missing, Vial>(() => release.Execute(new(there.Id, "", 1), clinic.Manager));
        await clinic.Refuses<ReleaseVial.NotHeld, Vial>(() => release.Execute(new(late.Id, "Fine", 0), clinic.Manager));
        await clinic.Refuses<VialNotFound, Vial>(() => release.Execute(new(VialId.New(), "Fine", 0), clinic.Manager));
        Assert.True((await release.Execute(new(there.Id, "Maker: two hours do no harm", 1), clinic.Physician)).Succeeded);
        Assert.True((await new OpenVial(clinic.Store).Execute(new(there.Id, 2.5m), clinic.Injector)).Succeeded);
    }

    [Fact]
    public async Task Refuses_an_impossible_time_place_temperature_or_no_word_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var now = clinic.Clock.GetUtcNow();
        await clinic.Refuses<RecordExcursion.PeriodImpossible, TemperatureExcursion>(() => Record(clinic, now.AddHours(-1), now.AddHours(-2)));
        await clinic.Refuses<RecordExcursion.PeriodImpossible, TemperatureExcursion>(() => Record(clinic, now.AddHours(-1), now.AddHours(1)));
        await clinic.Refuses<RecordExcursion.PeriodImpossible, TemperatureExcursion>(() => Record(clinic, now.AddDays(-61), now));
        await clinic.Refuses<RecordExcursion.TemperatureImpossible, TemperatureExcursion>(() => Record(clinic, now.AddHours(-1), now, 400));
        await clinic.Refuses<ReceiveVial.PlaceUnknown, TemperatureExcursion>(() => Record(clinic, now.AddHours(-1), now, place: "Moon"));
        await clinic.Refuses<ReasonText.Missing, TemperatureExcursion>(() => Record(clinic, now.AddHours(-1), now, note: ""));
        await clinic.Refuses<IdMissing, TemperatureExcursion>(() => new RecordExcursion(clinic.Store).Execute(new(default, "Refrigerator", now.AddHours(-1), now, null, "x"), clinic.Manager));
        await clinic.Refuses<NotAllowed, TemperatureExcursion>(() => new RecordExcursion(clinic.Store).Execute(new(ExcursionId.New(), "Refrigerator", now.AddHours(-1), now, null, "x"), clinic.Assistant));
    }

    private static Task<Result<TemperatureExcursion>> Record(
        TestClinic clinic, DateTimeOffset from, DateTimeOffset to, decimal? reached = 12.5m, string place = "Refrigerator", string note = "Door left open") =>
        new RecordExcursion(clinic.Store).Execute(new(ExcursionId.New(), place, from, to, reached, note), clinic.Injector);

    private static async Task<Vial> Receive(TestClinic clinic, string place) =>
        (await new ReceiveVial(clinic.Store, clinic.Clock).Execute(new(VialId.New(), "onabotulinumtoxinA", 100, "E1", "2027-03", new Arrival(Place: place)), clinic.Manager)).Value;

    private static async Task<VialState> State(TestClinic clinic, Vial vial) =>
        (await new ShowVial(clinic.Store, clinic.Clock).Execute(new(vial.Id), clinic.Assistant)).Value.State;
}
