using System.Text.Json;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Plans;

public class SignPlanTests
{
    [Fact]
    public async Task Freezes_the_bytes_with_their_hash_the_signer_and_the_prediction_shown()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();
        clinic.Clock.Advance(TimeSpan.FromMinutes(4));
        var signed = (await clinic.Sign(draft)).Value;

        Assert.Equal(PlanFile.Write(SamplePlans.Glabella), signed.Content);
        Assert.Matches("^[0-9a-f]{64}$", signed.Sha256);
        Assert.True(signed.IsIntact(draft));
        Assert.Equal((clinic.Physician.Id, "Dr Adaeze Okafor", clinic.Clock.GetUtcNow()), (signed.SignedBy, signed.SignerName, signed.SignedAt));
        using var prediction = JsonDocument.Parse(signed.Prediction);
        Assert.Equal(30, prediction.RootElement.GetProperty("day").GetInt32());
        Assert.Contains(prediction.RootElement.GetProperty("muscles").EnumerateArray(),
            m => m.GetProperty("id").GetString() == "procerus" && m.GetProperty("median").GetDouble() > 0);

        var sheet = (await new ShowPlan(clinic.Store).Execute(new(draft.Id), clinic.Injector)).Value;
        Assert.Equal((PlanState.Signed, SamplePlans.Glabella), (sheet.Plan.State, sheet.Content));
    }

    [Fact]
    public async Task Signing_twice_changes_nothing_and_gives_the_signature()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();
        var first = (await clinic.Sign(draft)).Value;
        var again = await clinic.ChangesNothing(() => clinic.Sign(draft));
        Assert.Equal(first.Sha256, again.Value.Sha256);
    }

    [Fact]
    public async Task A_double_click_signs_once()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => clinic.Sign(draft))));
        await using var db = clinic.Database.CreateContext();
        Assert.Equal((1, 1), (await db.SignedPlans.CountAsync(), await db.Audit.CountAsync(entry => entry.Act == "plan-signed")));
    }

    [Fact]
    public async Task Only_a_physician_signs_and_a_refusal_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();
        foreach (var by in new[] { clinic.Injector, clinic.Assistant, clinic.Manager })
        {
            await clinic.Refuses<NotAllowed, SignedPlan>(() => Slice(clinic).Execute(new(draft.Id, 1, NoReasons, 0), by));
        }
    }

    [Fact]
    public async Task Refuses_another_revision_than_the_physician_has_seen_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();
        await new SavePlan(clinic.Store).Execute(new(draft.Id, 1, SamplePlans.WithUnits(3), Guid.NewGuid()), clinic.Injector);
        var refusal = await clinic.Refuses<PlanChangedMeanwhile, SignedPlan>(() => clinic.Sign(draft, revision: 1));
        Assert.Equal(("Nurse Signe Berg", 2), (refusal.By, refusal.Revision));
    }

    [Fact]
    public async Task Refuses_a_revision_of_findings_that_never_was_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();

        await clinic.Refuses<SignPlan.NoSuchFindings, SignedPlan>(() => Slice(clinic).Execute(new(draft.Id, 1, NoReasons, 3), clinic.Physician));
    }

    [Fact]
    public async Task Refuses_a_plan_with_a_blocking_finding_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var empty = await clinic.DraftPlan(SamplePlans.Glabella.With([]));
        var refusal = await clinic.Refuses<SignPlan.PlanBlocked, SignedPlan>(() => clinic.Sign(empty));
        Assert.All(refusal.Findings, finding => Assert.Equal(FindingSeverity.Block, finding.Severity));
    }

    [Fact]
    public async Task Refuses_a_warning_without_a_reason_or_with_an_endless_one_and_keeps_the_reason_given()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan(SamplePlans.WithUnits(7));
        var warnings = (await new AppraisePlan(clinic.Store, TestClinic.Appraisal, clinic.Clock).Execute(new(draft.Id), clinic.Physician)).Value
            .Findings.Where(finding => finding.Severity == FindingSeverity.Warn).Select(SignedFinding.KeyOf).Distinct().ToList();
        Assert.NotEmpty(warnings);

        var missing = await clinic.Refuses<SignPlan.ReasonsMissing, SignedPlan>(() => Slice(clinic).Execute(new(draft.Id, 1, NoReasons, 0), clinic.Physician));
        Assert.Equal(warnings, missing.Keys.Distinct());
        await clinic.Refuses<SignPlan.ReasonTooLong, SignedPlan>(() => Slice(clinic).Execute(
            new(draft.Id, 1, warnings.ToDictionary(key => key, _ => new string('x', 501)), 0), clinic.Physician));

        var signed = (await clinic.Sign(draft)).Value;
        Assert.Contains("Weighed and accepted.", signed.Findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_unknown_plan_and_one_that_a_colleague_has_signed_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var draft = await clinic.DraftPlan();
        await clinic.Refuses<PlanNotFound, SignedPlan>(() => Slice(clinic).Execute(new(PlanId.New(), 1, NoReasons, 0), clinic.Physician));
        await clinic.Sign(draft);
        var colleague = clinic.Physician with { Id = ClinicianId.New() };
        await clinic.Refuses<PlanFrozen, SignedPlan>(() => Slice(clinic).Execute(new(draft.Id, 1, NoReasons, 0), colleague));
    }

    private static Dictionary<string, string> NoReasons => [];

    private static SignPlan Slice(TestClinic clinic) => new(clinic.Store, TestClinic.Appraisal, clinic.Clock);
}
