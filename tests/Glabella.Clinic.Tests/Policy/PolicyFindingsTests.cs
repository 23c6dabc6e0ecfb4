using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Tests.Policy;

public class PolicyFindingsTests
{
    [Fact]
    public async Task Finland_lets_only_a_physician_sign_and_England_only_one_who_examined()
    {
        await using var here = await GovernedClinic.OpenAsync("uk-england");
        var draft = await here.Clinic.DraftPlan();
        var blocked = await here.Clinic.Refuses<SignPlan.PlanBlocked, SignedPlan>(() => SignAsync(here, draft));
        var finding = Assert.Single(blocked.Findings);
        Assert.Equal(("uk-en-doctor-examines", RuleOrigin.Policy, 1), (finding.RuleId, finding.Origin, finding.RuleVersion));
        Assert.Contains("not legal advice", finding.Basis, StringComparison.Ordinal);

        await here.ExamineAsync(draft.PatientId);
        Assert.True((await SignAsync(here, draft)).Succeeded);
    }

    [Fact]
    public async Task An_expired_licence_signs_nothing()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var draft = await here.Clinic.DraftPlan();
        await here.LicenseAsync(here.Physician, Qualification.Physician, GovernedClinic.Today.AddDays(-1));
        var blocked = await here.Clinic.Refuses<SignPlan.PlanBlocked, SignedPlan>(() => SignAsync(here, draft));
        Assert.Equal("licence-expired", Assert.Single(blocked.Findings).RuleId);
    }

    [Fact]
    public async Task One_who_plans_sees_as_notes_what_will_be_asked_of_them()
    {
        await using var here = await GovernedClinic.OpenAsync("us-california");
        var draft = await here.Clinic.DraftPlan();
        var nurse = await FindingsOf(here, draft, here.Nurse);
        Assert.Equal(["us-ca-injector", "us-ca-supervision", "us-ca-procedures", "us-ca-exam"], nurse.Select(f => f.RuleId));
        Assert.All(nurse, finding => Assert.Equal(FindingSeverity.Inform, finding.Severity));
        Assert.All(nurse, finding => Assert.StartsWith("Before treating: ", finding.Message, StringComparison.Ordinal));
        Assert.Empty(await FindingsOf(here, draft, here.Physician));
        Assert.Empty(await FindingsOf(here, draft, here.Manager));
    }

    private static async Task<List<Finding>> FindingsOf(GovernedClinic here, PlanRecord plan, Clinician by) =>
        [.. (await new AppraisePlan(here.Clinic.Store, TestClinic.Appraisal, here.Clinic.Clock).Execute(new(plan.Id), by)).Value.Findings
            .Where(finding => finding.Origin == RuleOrigin.Policy)];

    private static async Task<Result<SignedPlan>> SignAsync(GovernedClinic here, PlanRecord plan)
    {
        var evaluation = (await new AppraisePlan(here.Clinic.Store, TestClinic.Appraisal, here.Clinic.Clock).Execute(new(plan.Id), here.Physician)).Value;
        var reasons = evaluation.Findings.Select(SignedFinding.KeyOf).Distinct().ToDictionary(key => key, _ => "Looked at.");
        return await new SignPlan(here.Clinic.Store, TestClinic.Appraisal, here.Clinic.Clock).Execute(new(plan.Id, plan.Revision, reasons, 0), here.Physician);
    }
}
