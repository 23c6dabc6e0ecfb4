using Glabella.Clinic.Accounts;
using Glabella.Clinic.Reviews;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Reviews;

public class RecordReviewTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Keeps_what_was_predicted_beside_what_was_found_and_a_repeat_changes_nothing(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var request = clinic.Request(await clinic.FinishedTreatment(), ReviewSamples.Graded(1));
        var made = (await clinic.Record(request)).Value;
        var predicted = made.Found.Grades[0].Predicted!;
        Assert.Equal((14, 1), (made.Day, made.Revision));
        Assert.InRange(predicted.Median, predicted.Low, predicted.High);
        Assert.Equal(made.Content, (await clinic.ChangesNothing(() => clinic.Record(request))).Value.Content);
    }

    [Fact]
    public async Task A_finished_review_is_corrected_by_a_further_revision_with_a_reason()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var first = clinic.Request(await clinic.FinishedTreatment(), ReviewSamples.Graded(1));
        await clinic.Record(first);
        var second = first with { Base = 1, RequestId = Guid.NewGuid(), Found = ReviewSamples.Graded(2) };
        await clinic.Refuses<RecordReview.ReasonMissing, ReviewRevision>(() => clinic.Record(second));
        await clinic.Refuses<RecordReview.ReviewFinished, ReviewRevision>(() => clinic.Record(second with { Finish = false }));
        Assert.Equal(2, (await clinic.Record(second with { Reason = "Seen again in better light." })).Value.Revision);
        await clinic.Refuses<RecordReview.ReviewChangedMeanwhile, ReviewRevision>(() => clinic.Record(second with { RequestId = Guid.NewGuid(), Reason = "x" }));
    }

    [Fact]
    public async Task Refuses_what_cannot_be_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var good = clinic.Request(await clinic.FinishedTreatment(), ReviewSamples.Graded(1));
        var grade = good.Found.Grades[0];
        await clinic.Refuses<RecordReview.NothingFound, ReviewRevision>(() => clinic.Record(good with { Found = new([], []) }));
        await clinic.Refuses<RecordReview.GradeImpossible, ReviewRevision>(() => clinic.Record(good with { Found = ReviewSamples.Graded(4) }));
        await clinic.Refuses<RecordReview.LineUnknown, ReviewRevision>(() => clinic.Record(good with { Found = new([grade with { Side = Side.Left }], []) }));
        await clinic.Refuses<RecordReview.LineTwice, ReviewRevision>(() => clinic.Record(good with { Found = new([grade, grade], []) }));
        await clinic.Refuses<RecordReview.KeptImpossible, ReviewRevision>(() => clinic.Record(good with { Found = new([], [new ReviewedMovement("brow-raise", Side.Left, 30)]) }));
        await clinic.Refuses<RecordReview.TextTooLong, ReviewRevision>(() => clinic.Record(good with { Found = good.Found with { Note = new string('x', 2001) } }));
        await clinic.Refuses<RecordReview.DateImpossible, ReviewRevision>(() => clinic.Record(good with { Date = good.Date.AddDays(1) }));
        await clinic.Refuses<RecordReview.DateImpossible, ReviewRevision>(() => clinic.Record(good with { Date = good.Date.AddDays(-15) }));
        await clinic.Refuses<RecordReview.OnsetImpossible, ReviewRevision>(() => clinic.Record(good with { Found = good.Found with { OnsetDay = 15 } }));
        await clinic.Refuses<TreatmentNotFound, ReviewRevision>(() => clinic.Record(good with { Treatment = TreatmentId.New() }));
        await clinic.Refuses<IdMissing, ReviewRevision>(() => clinic.Record(good with { RequestId = Guid.Empty }));
        await clinic.Refuses<NotAllowed, ReviewRevision>(() => new RecordReview(clinic.Store, TestClinic.Appraisal, clinic.Clock).Execute(good, clinic.Assistant));
    }

    [Fact]
    public async Task Refuses_a_treatment_under_way_and_the_review_of_another()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var first = clinic.Request(await clinic.FinishedTreatment(), ReviewSamples.Graded(1));
        await clinic.Record(first);
        var other = await clinic.StartTreatment();
        await clinic.Refuses<RecordReview.TreatmentUnderWay, ReviewRevision>(() => clinic.Record(clinic.Request(other, ReviewSamples.Graded(1))));
        var elsewhere = await clinic.FinishedTreatment();
        await clinic.Refuses<RecordReview.ReviewOfAnother, ReviewRevision>(() => clinic.Record(clinic.Request(elsewhere, ReviewSamples.Graded(1)) with { Review = first.Review }));
    }
}
