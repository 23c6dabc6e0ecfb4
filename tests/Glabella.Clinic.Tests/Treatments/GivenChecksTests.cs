using Glabella.Clinic.Inventory;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Rules;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Treatments;

public class GivenChecksTests
{
    private static readonly PlannedInjection First = SamplePlans.Glabella.Injections[0];
    private static readonly PlannedInjection Second = SamplePlans.Glabella.Injections[1];
    private static readonly ExtraSite Forehead = new("forehead-lines", new FacePoint(0, 60, 70), Side.Midline, "frontalis");

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Warnings_are_shown_once_and_kept_with_the_reason_they_were_given_in_spite_of(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());

        var shown = await clinic.Refuses<RecordInjection.WarningsUnseen, Injection>(() => Give(clinic, treatment, vial, First, 6));
        Assert.Equal(["site-dose-above-label", "area-dose-above-label"], shown.Findings.Select(f => f.RuleId));
        var given = (await Give(clinic, treatment, vial, First, 6, [.. shown.Findings.Select(SignedFinding.KeyOf)])).Value;

        Assert.Equal([("site-dose-above-label", "Strong muscle"), ("area-dose-above-label", "Strong muscle")], given.Warnings.Select(w => (w.Rule, w.Reason!)));
        var read = (await new ShowTreatment(clinic.Store, clinic.Clock).Execute(new(treatment.Id), clinic.Injector)).Value.Treatment.Injections[0];
        Assert.Equal(2, read.Warnings.Count);
    }

    [Fact]
    public async Task Less_than_signed_adds_nothing_to_say()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());

        Assert.Empty((await Give(clinic, treatment, vial, First, 3)).Value.Warnings);
    }

    [Fact]
    public async Task What_was_decided_at_signing_is_not_asked_again_unless_it_gets_worse()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(SamplePlans.WithUnits(7)), await clinic.OpenVial());

        var worse = await clinic.Refuses<RecordInjection.WarningsUnseen, Injection>(() => Give(clinic, treatment, vial, First, 8));
        Assert.Equal(2, worse.Findings.Count);
        Assert.Empty((await Give(clinic, treatment, vial, First, 6)).Value.Warnings); // above the label, and less than was signed
    }

    [Fact]
    public async Task A_blocking_rule_refuses_with_its_remedy_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());

        var refused = await clinic.Refuses<RecordInjection.RuleForbids, Injection>(() => Give(clinic, treatment, vial, First, 12.5m));

        Assert.Equal("site-dose-excessive", Assert.Single(refused.Findings).RuleId);
        Assert.Contains("Set 4 U.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("the record must stay true", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exactly_what_was_signed_is_given_whatever_the_rules_say_today()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await SampleRules.Set(clinic, 0, SampleRules.Session(5));

        var asSigned = await new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), First.Id, vial.Id, First.Dose.Units, (decimal)First.Depth.Value), clinic.Injector);

        Assert.True(asSigned.Succeeded);
        await clinic.Refuses<RecordInjection.RuleForbids, Injection>(() => Give(clinic, treatment, vial, Second, 4.5m));
    }

    [Fact]
    public async Task What_is_still_planned_counts_until_it_is_left_out()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await SampleRules.Set(clinic, 0, SampleRules.Session(21));

        await clinic.Refuses<RecordInjection.RuleForbids, Injection>(() => Extra(clinic, treatment, vial, 2));
        await new SkipSite(clinic.Store).Execute(new(treatment.Id, Second.Id, "Given above instead"), clinic.Injector);

        Assert.True((await Extra(clinic, treatment, vial, 2)).Succeeded);
    }

    [Fact]
    public async Task A_rule_of_one_product_is_silent_while_another_is_given()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await SampleRules.Set(clinic, 0, SampleRules.Session(1) with { Product = "abobotulinumtoxinA", Unit = "U abobotulinumtoxinA" });

        Assert.True((await Give(clinic, treatment, vial, First, 3)).Succeeded);
    }

    [Fact]
    public async Task Another_dilution_is_warned_of_once_a_treatment()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial(diluentMl: 4));

        var shown = await clinic.Refuses<RecordInjection.WarningsUnseen, Injection>(() => Give(clinic, treatment, vial, First, 4));
        Assert.Equal("dilution-not-labelled", Assert.Single(shown.Findings).RuleId);
        await Give(clinic, treatment, vial, First, 4, ["dilution-not-labelled"]);

        Assert.Empty((await Give(clinic, treatment, vial, Second, 4)).Value.Warnings);
    }

    [Fact]
    public async Task A_correction_is_never_held_back_because_the_record_must_say_what_was_given()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        var given = (await Give(clinic, treatment, vial, First, 3)).Value;

        var corrected = await new CorrectInjection(clinic.Store).Execute(new(given.Id, 0, 15, 3, "Syringe mark misread"), clinic.Injector);

        Assert.Equal(15m, corrected.Value.CorrectedUnits);
    }

    private static Task<Result<Injection>> Give(TestClinic clinic, Treatment treatment, Vial vial, PlannedInjection site, decimal units, string[]? warned = null) =>
        new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), site.Id, vial.Id, units, (decimal)site.Depth.Value, "Strong muscle", Warned: warned), clinic.Injector);

    private static Task<Result<Injection>> Extra(TestClinic clinic, Treatment treatment, Vial vial, decimal units) =>
        new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, InjectionId.New(), "extra-1", vial.Id, units, 2, "Asymmetry", Forehead, ["area-off-label", "area-treated-alone"]), clinic.Injector);
}
