using Glabella.Clinic.Plans;
using Glabella.Clinic.Rules;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Tests.Rules;

public class RuleShelfTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_clinics_rule_is_held_against_a_draft_stops_its_signature_and_is_kept_in_it(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var draft = await clinic.DraftPlan();
        await SampleRules.Set(clinic, 0, SampleRules.Session(19));

        var appraised = (await new AppraisePlan(clinic.Store, TestClinic.Appraisal, clinic.Clock).Execute(new(draft.Id), clinic.Injector)).Value;
        Assert.Contains(appraised.Findings, f => f is { RuleId: "clinic-1", Severity: FindingSeverity.Block, Value: 20, Limit: 19 });
        var refused = await clinic.Refuses<SignPlan.PlanBlocked, SignedPlan>(() => clinic.Sign(draft));
        Assert.Contains("Ask Dr Okafor.", refused.Message, StringComparison.Ordinal);

        await SampleRules.Set(clinic, 1, SampleRules.Session(19, FindingSeverity.Warn), "clinic-1");
        var signed = (await clinic.Sign(draft)).Value;

        Assert.Equal(new CheckedRules(RuleBook.Shipped.ShippedSet.Version, RuleBook.ShippedSha256, 2), signed.CheckedRules);
        Assert.True(signed.IsIntact(draft));
        Assert.Contains("\"origin\":\"clinic\",\"ruleVersion\":2", signed.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_signed_before_a_rule_was_set_stays_intact_and_can_be_carried_out()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        var vial = await clinic.OpenVial();
        await SampleRules.Set(clinic, 0, SampleRules.Session(1));

        await clinic.GiveAll(treatment, vial.Id);
        Assert.Equal(80m, await clinic.Remaining(vial.Id));
    }
}
