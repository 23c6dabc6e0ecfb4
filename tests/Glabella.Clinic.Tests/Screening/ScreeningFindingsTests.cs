using Glabella.Clinic.Links;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Safety;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Tests.Screening;

/// <summary>What answers do to a plan and its signature.</summary>
public class ScreeningFindingsTests
{
    [Fact]
    public async Task Without_answers_it_is_said_and_a_clinic_can_demand_them()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();
        Assert.Equal(FindingSeverity.Inform, await SeverityOf(clinic, draft, "screening-missing"));

        await Demand(clinic, SafetySettings.Warn);
        Assert.Equal(FindingSeverity.Warn, await SeverityOf(clinic, draft, "screening-missing"));
        await Demand(clinic, SafetySettings.Block);
        await clinic.Refuses<SignPlan.PlanBlocked, SignedPlan>(() => clinic.Sign(draft));

        await clinic.Ask(draft.PatientId, 0);
        Assert.True((await clinic.Sign(draft)).Succeeded);
    }

    [Fact]
    public async Task A_blocking_answer_refuses_the_signature_and_a_warning_is_kept_in_it_with_its_reason()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (blocked, warned) = (await clinic.DraftPlan(), await clinic.DraftPlan());
        await clinic.Ask(blocked.PatientId, 0, "pregnant");
        await clinic.Ask(warned.PatientId, 0, "blood-thinner");

        var refused = await clinic.Refuses<SignPlan.PlanBlocked, SignedPlan>(() => clinic.Sign(blocked));
        Assert.Contains("Pregnant", refused.Message, StringComparison.Ordinal);
        var signed = (await clinic.Sign(warned)).Value;
        Assert.Contains("\"rule\":\"screening-blood-thinner\"", signed.Findings, StringComparison.Ordinal);
        Assert.Contains("Weighed and accepted.", signed.Findings, StringComparison.Ordinal);
        Assert.True(signed.IsIntact(warned));
    }

    [Fact]
    public async Task Answers_unread_or_old_need_a_reason()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();
        var made = await clinic.Link(draft.PatientId, LinkPurpose.Screening);
        await clinic.FillIn(made.Link.Id);
        await clinic.Submit(made.Link.Id);
        Assert.Equal(FindingSeverity.Warn, await SeverityOf(clinic, draft, "screening-unchecked"));
        Assert.Null(await SeverityOf(clinic, draft, "screening-stale"));

        clinic.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await SeverityOf(clinic, draft, "screening-stale"));
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(FindingSeverity.Warn, await SeverityOf(clinic, draft, "screening-stale"));
    }

    private static async Task<FindingSeverity?> SeverityOf(TestClinic clinic, PlanRecord draft, string rule) =>
        (await new AppraisePlan(clinic.Store, TestClinic.Appraisal, clinic.Clock).Execute(new(draft.Id), clinic.Physician)).Value
            .Findings.FirstOrDefault(finding => finding.RuleId == rule)?.Severity;

    private static async Task Demand(TestClinic clinic, string value) =>
        Assert.True((await new ChangeSafety(clinic.Store).Execute(new(SafetySettings.ScreeningDemand.Id, value, "We all ask now."), clinic.Manager)).Succeeded);
}
