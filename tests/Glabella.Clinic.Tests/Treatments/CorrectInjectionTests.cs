using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Treatments;

public class CorrectInjectionTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public async Task Adds_a_correction_and_puts_the_vial_right(int units)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial, injection) = await Given(clinic);
        var corrected = (await Correct(clinic, injection.Id, 0, units)).Value;

        Assert.Equal((4m, (decimal)units, 1), (corrected.Units, corrected.CorrectedUnits, corrected.Corrections.Count));
        Assert.Equal(100m - 20 + 4 - units, await clinic.Remaining(vial.Id));
        var shown = (await new ShowTreatment(clinic.Store, clinic.Clock).Execute(new(treatment.Id), clinic.Injector)).Value;
        Assert.Equal((decimal)units, shown.Treatment.At(injection.Site)!.CorrectedUnits);
    }

    [Fact]
    public async Task An_injection_recorded_by_mistake_is_corrected_to_not_given_and_what_was_recorded_and_signed_stays()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial, injection) = await Given(clinic);
        var before = await clinic.Shown(treatment);

        var corrected = (await Correct(clinic, injection.Id, 0, 0)).Value;

        var after = await clinic.Shown(treatment);
        Assert.Equal((4m, 0m, false, 0m), (corrected.Units, corrected.CorrectedUnits, corrected.WasGiven, corrected.CorrectedVolumeMl));
        Assert.Equal(100m - 20 + 4, await clinic.Remaining(vial.Id));
        Assert.Equal((before.Signature.Sha256, Convert.ToHexString(before.Signature.Content)), (after.Signature.Sha256, Convert.ToHexString(after.Signature.Content)));
        var first = after.Treatment.At(injection.Site)!;
        Assert.Equal((injection.Units, injection.DepthMm, injection.VolumeMl, injection.At, injection.Lot), (first.Units, first.DepthMm, first.VolumeMl, first.At, first.Lot));
        Assert.Equal("Slip of the pen", first.Corrections.Single().Reason);
        Assert.Equal(4m, (await Correct(clinic, injection.Id, 1, 4)).Value.CorrectedUnits); // it had been given after all
        Assert.Equal(80m, await clinic.Remaining(vial.Id));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_treatment_of_which_nothing_was_given_is_no_earlier_treatment(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var (treatment, _, _) = await Given(clinic);
        var today = DateOnly.FromDateTime(clinic.Clock.GetUtcNow().UtcDateTime);
        Assert.NotNull(await clinic.Store.ReadAsync(db => TreatmentHistory.DatesAsync(db, treatment.PatientId, today)));
        foreach (var injection in (await clinic.Shown(treatment)).Treatment.Injections)
        {
            Assert.True((await new CorrectInjection(clinic.Store).Execute(new(injection.Id, 0, 0, injection.DepthMm, "Stopped before"), clinic.Injector)).Succeeded);
        }

        Assert.Null(await clinic.Store.ReadAsync(db => TreatmentHistory.DatesAsync(db, treatment.PatientId, today)));
    }

    [Fact]
    public async Task After_a_discard_what_was_discarded_changes_and_the_vial_stays_empty()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (_, vial, injection) = await Given(clinic);
        await new DiscardVial(clinic.Store).Execute(new(vial.Id, "End of day", new Witness("Tomás")), clinic.Injector);
        await Correct(clinic, injection.Id, 0, 6);

        var line = (await new ListStock(clinic.Store, clinic.Clock).Execute(new(Gone: true), clinic.Manager)).Value.Single(l => l.Vial.Id == vial.Id);
        Assert.Equal((0m, 78m), (line.Vial.Remaining, line.Vial.Discarded));
    }

    [Fact]
    public async Task Refuses_a_stale_correction_more_than_the_vial_held_and_the_rest_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (_, _, injection) = await Given(clinic);
        await clinic.Refuses<CorrectInjection.VialHeldLess, Injection>(() => Correct(clinic, injection.Id, 0, 85));
        await clinic.Refuses<GivenAmount.UnitsImpossible, Injection>(() => Correct(clinic, injection.Id, 0, -1));
        await clinic.Refuses<CorrectInjection.InjectionNotFound, Injection>(() => Correct(clinic, InjectionId.New(), 0, 3));
        await clinic.Refuses<GivenAmount.ReasonMissing, Injection>(() =>
            new CorrectInjection(clinic.Store).Execute(new(injection.Id, 0, 3, injection.DepthMm, ""), clinic.Injector));
        await clinic.Refuses<NotAllowed, Injection>(() =>
            new CorrectInjection(clinic.Store).Execute(new(injection.Id, 0, 3, injection.DepthMm, "Slip"), clinic.Assistant));

        await Correct(clinic, injection.Id, 0, 3);
        Assert.True((await clinic.ChangesNothing(() => Correct(clinic, injection.Id, 0, 3))).Succeeded);
        await clinic.Refuses<CorrectInjection.CorrectedMeanwhile, Injection>(() => Correct(clinic, injection.Id, 0, 5));
    }

    private static Task<Result<Injection>> Correct(TestClinic clinic, InjectionId injection, int corrections, decimal units) =>
        new CorrectInjection(clinic.Store).Execute(new(injection, corrections, units, (decimal)SamplePlans.Glabella.Injections[0].Depth.Value, "Slip of the pen"), clinic.Injector);

    private static async Task<(Treatment Treatment, Vial Vial, Injection First)> Given(TestClinic clinic)
    {
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await clinic.GiveAll(treatment, vial.Id);
        await new FinishTreatment(clinic.Store).Execute(new(treatment.Id), clinic.Injector);
        var shown = (await new ShowTreatment(clinic.Store, clinic.Clock).Execute(new(treatment.Id), clinic.Injector)).Value;
        return (treatment, vial, shown.Treatment.At(SamplePlans.Glabella.Injections[0].Id)!);
    }
}
