using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Faces;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Plans;

public class PlanAppraisalTests
{
    private static readonly FaceFindings Graded = FaceFindings.None with
    {
        Grades = [new(FaceArea.GlabellarLines, Side.Midline, new LineGrades(2.5, 0.5)), new(FaceArea.LateralCanthalLines, Side.Left, new LineGrades(3, 1))],
    };

    [Fact]
    public async Task A_draft_is_predicted_with_the_newest_findings_each_side_with_its_own()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        var before = (await Appraise(clinic, plan)).Lines;
        await RecordFindingsTests.Record(clinic, plan.FaceId, 0, Graded);

        var after = (await Appraise(clinic, plan)).Lines;

        Assert.Equal(2.5, After(FaceArea.GlabellarLines, Side.Midline), 1e-9);
        Assert.Equal(3, After(FaceArea.LateralCanthalLines, Side.Left), 1e-9);
        Assert.Equal(Before(FaceArea.LateralCanthalLines, Side.Right), After(FaceArea.LateralCanthalLines, Side.Right));
        Assert.Equal(Before(FaceArea.ForeheadLines, Side.Midline), After(FaceArea.ForeheadLines, Side.Midline));
        double Before(string line, Side side) => before.Single(l => l.Id == line && l.Side == side).AtContraction.Median[0];
        double After(string line, Side side) => after.Single(l => l.Id == line && l.Side == side).AtContraction.Median[0];
    }

    [Fact]
    public async Task A_signed_plan_keeps_the_findings_it_was_signed_with()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        await RecordFindingsTests.Record(clinic, plan.FaceId, 0, Graded);
        var signed = (await clinic.Sign(plan)).Value;
        await RecordFindingsTests.Record(clinic, plan.FaceId, 1, FaceFindings.None);

        var sheet = (await new ShowPlan(clinic.Store).Execute(new(plan.Id), clinic.Manager)).Value;

        Assert.Equal((1, FaceFindingsFile.Write(Graded)), (signed.FaceFindingsRevision, signed.FaceFindings));
        Assert.Equal((1, FaceFindingsFile.Write(Graded)), (sheet.Face.Revision, FaceFindingsFile.Write(sheet.Face.Findings)));
        Assert.True(sheet.Signature!.IsIntact(sheet.Plan));
        Assert.Equal(2.5, (await Appraise(clinic, plan)).Lines.Single(l => l.Id == FaceArea.GlabellarLines).AtContraction.Median[0], 1e-9);
        var revised = (await new RevisePlan(clinic.Store).Execute(new(plan.Id), clinic.Physician)).Value;
        Assert.Equal(2, (await new ShowPlan(clinic.Store).Execute(new(revised.Id), clinic.Manager)).Value.Face.Revision);
    }

    [Fact]
    public async Task Signing_is_refused_when_the_findings_changed_since_the_prediction_was_shown()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        var reasons = (await Appraise(clinic, plan)).Findings.Select(SignedFinding.KeyOf).Distinct().ToDictionary(key => key, _ => "Weighed and accepted.");
        await RecordFindingsTests.Record(clinic, plan.FaceId, 0, Graded);

        var refused = await clinic.Refuses<FindingsChangedMeanwhile, SignedPlan>(() =>
            new SignPlan(clinic.Store, TestClinic.Appraisal, clinic.Clock).Execute(new(plan.Id, plan.Revision, reasons, 0), clinic.Physician));

        Assert.Equal(1, refused.Revision);
    }

    [Fact]
    public async Task Faces_alike_and_found_alike_share_their_anatomy_and_others_do_not()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (one, other) = (await FaceOf(clinic, await clinic.DraftPlan()), await FaceOf(clinic, await clinic.DraftPlan()));

        Assert.Same(TestClinic.Appraisal.AtlasOf(one), TestClinic.Appraisal.AtlasOf(other));
        Assert.NotSame(TestClinic.Appraisal.AtlasOf(one), TestClinic.Appraisal.AtlasOf(one with { Findings = Graded }));
    }

    private static async Task<AssessedFace> FaceOf(TestClinic clinic, PlanRecord plan) =>
        (await new ShowPlan(clinic.Store).Execute(new(plan.Id), clinic.Manager)).Value.Face;

    private static async Task<PlanEvaluation> Appraise(TestClinic clinic, PlanRecord plan) =>
        (await new AppraisePlan(clinic.Store, TestClinic.Appraisal, clinic.Clock).Execute(new(plan.Id), clinic.Physician)).Value;
}
