using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Treatments;

public class RecordAllAsPlannedTests
{
    private static readonly string First = SamplePlans.Glabella.Injections[0].Id;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Records_every_open_site_as_signed_once_and_draws_their_sum(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var batch = Guid.CreateVersion7();
        await new SkipSite(clinic.Store).Execute(new(treatment.Id, First, "Bruise"), clinic.Injector);

        var outcome = (await All(clinic, treatment, vial, batch)).Value;
        var again = await clinic.ChangesNothing(() => All(clinic, treatment, vial, batch));

        Assert.Equal(4, outcome.Given.Count);
        Assert.Equal(outcome.Given.Select(i => i.Id.Value).Order(), again.Value.Given.Select(i => i.Id.Value).Order());
        Assert.Equal(84m, await clinic.Remaining(vial.Id));
        var recorded = (await clinic.Shown(treatment)).Treatment;
        Assert.True(recorded.At(First) is null && !recorded.IsOpenAt(First));
        foreach (var planned in SamplePlans.Glabella.Injections.Where(site => site.Id != First))
        {
            var injection = recorded.At(planned.Id)!;
            Assert.Equal((planned.Dose.Units, (decimal)planned.Depth.Value, planned.Point, null), (injection.Units, injection.DepthMm, injection.Point, injection.DeviationReason));
        }
    }

    [Fact]
    public async Task Two_at_once_record_each_site_once()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => All(clinic, treatment, vial, Guid.CreateVersion7())));

        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.IsType<RecordAllAsPlanned.NothingOpen>(result.Refusal));
        Assert.Equal(80m, await clinic.Remaining(vial.Id));
    }

    [Fact]
    public async Task A_vial_that_does_not_hold_all_is_refused_as_a_whole_and_another_one_takes_the_rest()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await RunDown(clinic, vial);

        var refusal = await clinic.Refuses<RecordAllAsPlanned.VialHoldsLess, RecordAllAsPlanned.Outcome>(() => All(clinic, treatment, vial));
        Assert.Contains("the 5 open sites need 20 U onabotulinumtoxinA, and the vial of lot C1234 holds 17", refusal.Message, StringComparison.Ordinal);

        Assert.True((await Give(clinic, treatment, vial, First)).Succeeded);
        var second = await clinic.OpenVial();
        Assert.Equal(4, (await All(clinic, treatment, second)).Value.Given.Count);
        Assert.Equal((13m, 84m), (await clinic.Remaining(vial.Id), await clinic.Remaining(second.Id)));
    }

    [Fact]
    public async Task Refuses_what_cannot_be_drawn_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        var (closed, thin, discarded) = (await clinic.ReceiveVial(), await clinic.OpenVial(diluentMl: 4), await clinic.OpenVial());
        await new DiscardVial(clinic.Store).Execute(new(discarded.Id, "Dropped", new Witness("Tomás")), clinic.Injector);
        var other = await clinic.OpenVial("abobotulinumtoxinA", 300, 1.5m);

        await clinic.Refuses<RecordInjection.VialNotOpen, RecordAllAsPlanned.Outcome>(() => All(clinic, treatment, closed));
        await clinic.Refuses<RecordInjection.VialDiscarded, RecordAllAsPlanned.Outcome>(() => All(clinic, treatment, discarded));
        await clinic.Refuses<RecordInjection.WrongProduct, RecordAllAsPlanned.Outcome>(() => All(clinic, treatment, other));
        var differs = await clinic.Refuses<RecordAllAsPlanned.DilutionDiffers, RecordAllAsPlanned.Outcome>(() => All(clinic, treatment, thin));
        Assert.Contains("25 Units in a millilitre instead of 40", differs.Message, StringComparison.Ordinal);
        await clinic.Refuses<IdMissing, RecordAllAsPlanned.Outcome>(() => All(clinic, treatment, thin, Guid.Empty));
        await clinic.Refuses<VialNotFound, RecordAllAsPlanned.Outcome>(() => new RecordAllAsPlanned(clinic.Store).Execute(new(treatment.Id, Guid.NewGuid(), VialId.New()), clinic.Injector));
        await clinic.Refuses<TreatmentNotFound, RecordAllAsPlanned.Outcome>(() => new RecordAllAsPlanned(clinic.Store).Execute(new(TreatmentId.New(), Guid.NewGuid(), thin.Id), clinic.Injector));
        await clinic.Refuses<NotAllowed, RecordAllAsPlanned.Outcome>(() => new RecordAllAsPlanned(clinic.Store).Execute(new(treatment.Id, Guid.NewGuid(), thin.Id), clinic.Assistant));
    }

    [Fact]
    public async Task Refuses_when_nothing_is_open_when_finished_and_a_batch_from_another_vial()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial, other) = (await clinic.StartTreatment(), await clinic.OpenVial(), await clinic.OpenVial());
        var batch = Guid.CreateVersion7();
        await All(clinic, treatment, vial, batch);

        await clinic.Refuses<RecordInjection.InjectionIdReused, RecordAllAsPlanned.Outcome>(() => All(clinic, treatment, other, batch));
        await clinic.Refuses<RecordAllAsPlanned.NothingOpen, RecordAllAsPlanned.Outcome>(() => All(clinic, treatment, vial));
        await new FinishTreatment(clinic.Store).Execute(new(treatment.Id), clinic.Injector);
        await clinic.Refuses<TreatmentFinished, RecordAllAsPlanned.Outcome>(() => All(clinic, treatment, vial));
    }

    private static async Task RunDown(TestClinic clinic, Vial vial)
    {
        var busy = await clinic.StartTreatment();
        await clinic.GiveAll(busy, vial.Id);
        var shown = (await clinic.Shown(busy)).Treatment;
        var first = shown.At(First)!;
        var corrected = await new CorrectInjection(clinic.Store).Execute(new(first.Id, 0, 67, first.DepthMm, "Most of it ran out"), clinic.Injector);
        Assert.True(corrected.Succeeded, corrected.Refusal?.Message);
        Assert.Equal(17m, await clinic.Remaining(vial.Id));
    }

    private static Task<Result<Injection>> Give(TestClinic clinic, Treatment treatment, Vial vial, string site)
    {
        var planned = SamplePlans.Glabella.Injections.Single(i => i.Id == site);
        return new RecordInjection(clinic.Store).Execute(new(treatment.Id, InjectionId.New(), site, vial.Id, planned.Dose.Units, (decimal)planned.Depth.Value), clinic.Injector);
    }

    private static Task<Result<RecordAllAsPlanned.Outcome>> All(TestClinic clinic, Treatment treatment, Vial vial, Guid? batch = null) =>
        new RecordAllAsPlanned(clinic.Store).Execute(new(treatment.Id, batch ?? Guid.CreateVersion7(), vial.Id), clinic.Injector);
}
