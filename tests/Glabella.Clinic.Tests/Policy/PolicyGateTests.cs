using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Settings;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Policy;

public class PolicyGateTests
{
    [Fact]
    public async Task Without_a_jurisdiction_the_journey_goes_on_and_the_record_says_that_nothing_was_checked()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var treatment = (await here.StartAsync(await here.Clinic.SignedPlan(), here.Nurse)).Value;
        var policy = await RecordOf(here, treatment);
        Assert.Equal((null, "[]", false), (policy.Jurisdiction, policy.Verdicts, policy.OwesCoSignature));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task California_lets_a_nurse_start_when_all_is_there_and_keeps_versions_inputs_and_verdicts(DatabaseKind kind)
    {
        await using var here = await GovernedClinic.OpenAsync("us-california", kind: kind);
        var treatment = await here.StartAsync(await here.ReadyAsync(), here.Nurse);
        Assert.True(treatment.Succeeded, treatment.Refusal?.Message);

        var policy = await RecordOf(here, treatment.Value);
        Assert.Equal(("us-california", (int?)PolicyPack.Find("us-california")!.Version, true), (policy.Jurisdiction, policy.PackVersion, policy.OwesCoSignature));
        Assert.Equal(PolicyPack.Find("us-california")!.Rules.Select(rule => rule.Id).Order(), policy.Lines.Select(line => line.Rule).Order());
        Assert.All(policy.Lines, line => Assert.True(line.Met));
        Assert.Contains("\"hasStandingOrder\":true", policy.Inputs, StringComparison.Ordinal);
        Assert.Contains("registered-nurse", policy.Inputs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task California_refuses_each_thing_that_is_missing_and_changes_nothing()
    {
        await using var here = await GovernedClinic.OpenAsync("us-california");
        var plan = await here.Clinic.SignedPlan();
        await Blocks(here, plan, "us-ca-injector", "us-ca-supervision", "us-ca-procedures", "us-ca-exam");
        await here.LicenseAsync(here.Nurse, Qualification.VocationalNurse);
        await Blocks(here, plan, "us-ca-injector", "us-ca-supervision", "us-ca-procedures", "us-ca-exam");
        await here.LicenseAsync(here.Nurse, Qualification.RegisteredNurse);
        await here.SuperviseAsync(Presence.Away);
        await Blocks(here, plan, "us-ca-supervision", "us-ca-procedures", "us-ca-exam");
        await here.SuperviseAsync(Presence.Reachable);
        await here.OrderAsync(mostUnits: 19.9m);
        await Blocks(here, plan, "us-ca-procedures", "us-ca-exam");
        await here.OrderAsync(mostUnits: 20);
        await Blocks(here, plan, "us-ca-exam");
        await here.ExamineAsync(plan.PatientId);
        Assert.True((await here.StartAsync(plan, here.Nurse)).Succeeded);
    }

    [Fact]
    public async Task Yesterdays_supervision_does_not_count_today()
    {
        await using var here = await GovernedClinic.OpenAsync("us-california");
        var plan = await here.ReadyAsync();
        here.Clinic.Clock.Advance(TimeSpan.FromDays(1));
        await Blocks(here, plan, "us-ca-supervision");
    }

    [Fact]
    public async Task A_physician_needs_none_of_it_in_California_but_the_owner()
    {
        await using var here = await GovernedClinic.OpenAsync("us-california", FacilityKind.LayOwnedCompany);
        var plan = await here.Clinic.SignedPlan();
        var refused = await here.Clinic.Refuses<PolicyGate.TreatmentBlocked, Treatment>(() => here.StartAsync(plan, here.Physician));
        Assert.Equal("us-ca-owner", Assert.Single(refused.Verdicts).Rule.Id);
        Assert.True((await new ChooseSettings(here.Clinic.Store).Execute(new(1, "us-california", FacilityKind.Hospital), here.Manager)).Succeeded);
        Assert.True((await here.StartAsync(plan, here.Physician)).Succeeded);
    }

    [Fact]
    public async Task A_warning_needs_a_reason_which_is_kept()
    {
        await using var here = await GovernedClinic.OpenAsync("germany");
        var plan = await here.Clinic.SignedPlan();
        await here.LicenseAsync(here.Nurse, Qualification.RegisteredNurse);
        await here.SuperviseAsync();
        var missing = await here.Clinic.Refuses<PolicyGate.StartReasonsMissing, Treatment>(() => here.StartAsync(plan, here.Nurse));
        Assert.Equal("de-delegation", Assert.Single(missing.Verdicts).Rule.Id);
        await here.Clinic.Refuses<PolicyGate.StartReasonsMissing, Treatment>(() => here.StartAsync(plan, here.Nurse, ("de-delegation", "  ")));
        await here.Clinic.Refuses<PolicyGate.StartReasonTooLong, Treatment>(() => here.StartAsync(plan, here.Nurse, ("de-delegation", new string('x', 501))));

        var treatment = (await here.StartAsync(plan, here.Nurse, ("de-delegation", "Trained here; Dr Okafor stands by"))).Value;
        Assert.Equal("Trained here; Dr Okafor stands by", (await RecordOf(here, treatment)).Lines.Single(line => line.Rule == "de-delegation").Reason);
    }

    [Fact]
    public async Task An_expired_licence_treats_nothing_and_its_last_day_still_counts()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var plan = await here.Clinic.SignedPlan();
        await here.LicenseAsync(here.Nurse, Qualification.RegisteredNurse, GovernedClinic.Today.AddDays(-1));
        var refused = await here.Clinic.Refuses<LicenceExpired, Treatment>(() => here.StartAsync(plan, here.Nurse));
        Assert.Contains("valid until 2026-06-14", refused.Message, StringComparison.Ordinal);
        await here.LicenseAsync(here.Nurse, Qualification.RegisteredNurse, GovernedClinic.Today);
        here.Clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        await here.LicenseAsync(here.Nurse, Qualification.RegisteredNurse, GovernedClinic.Today);
        Assert.True((await here.StartAsync(plan, here.Nurse)).Succeeded);
    }

    private static async Task Blocks(GovernedClinic here, PlanRecord plan, params string[] rules)
    {
        here.Clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        var refused = await here.Clinic.Refuses<PolicyGate.TreatmentBlocked, Treatment>(() => here.StartAsync(plan, here.Nurse));
        Assert.Equal(rules, refused.Verdicts.Select(v => v.Rule.Id));
    }

    private static async Task<PolicyRecord> RecordOf(GovernedClinic here, Treatment treatment)
    {
        await using var db = here.Clinic.Database.CreateContext();
        return await db.Set<PolicyRecord>().SingleAsync(p => p.TreatmentId == treatment.Id);
    }
}
