using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Reviews;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Reviews;

public class PlanTouchUpTests
{
    [Fact]
    public async Task Copies_the_sites_that_fell_short_once_and_the_interval_of_the_label_still_speaks()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.FinishedTreatment();
        var review = (await clinic.Record(clinic.Request(treatment, ReviewSamples.Graded(3)))).Value;
        var request = new PlanTouchUp.Request(review.ReviewId, Guid.NewGuid());
        var plan = (await new PlanTouchUp(clinic.Store).Execute(request, clinic.Physician)).Value;
        var evaluation = (await new AppraisePlan(clinic.Store, TestClinic.Appraisal, clinic.Clock).Execute(new(plan.Id), clinic.Physician)).Value;
        Assert.Contains(evaluation.Findings, finding => finding.RuleId == "retreatment-too-early");
        Assert.Equal(plan.Id, (await clinic.ChangesNothing(() => new PlanTouchUp(clinic.Store).Execute(request, clinic.Physician))).Value.Id);
    }

    [Fact]
    public async Task Refuses_where_there_is_nothing_to_add_to_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.FinishedTreatment();
        var good = (await clinic.Record(clinic.Request(treatment, ReviewSamples.Graded(0)))).Value.ReviewId;
        var draft = (await clinic.Record(clinic.Request(treatment, ReviewSamples.Graded(3)) with { Finish = false })).Value.ReviewId;
        await clinic.Refuses<PlanTouchUp.NothingFellShort, PlanRecord>(() => Plan(clinic, good, clinic.Physician));
        await clinic.Refuses<PlanTouchUp.ReviewNotFinished, PlanRecord>(() => Plan(clinic, draft, clinic.Physician));
        await clinic.Refuses<ReviewNotFound, PlanRecord>(() => Plan(clinic, ReviewId.New(), clinic.Physician));
        await clinic.Refuses<NotAllowed, PlanRecord>(() => Plan(clinic, good, clinic.Assistant));
    }

    private static Task<Result<PlanRecord>> Plan(TestClinic clinic, ReviewId review, Clinician by) =>
        new PlanTouchUp(clinic.Store).Execute(new(review, Guid.NewGuid()), by);
}
