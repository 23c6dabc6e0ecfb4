using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Reviews;

/// <summary>Records what was found at a review, or corrects it by a further revision. What was predicted for that day is kept beside it.</summary>
public sealed class RecordReview(ClinicStore store, PlanAppraisal appraisal, TimeProvider clock)
{
    internal const int LongestReason = 500;

    /// <param name="Review">Made by the client.</param>
    /// <param name="Base">The revision it was made from; 0 for a new review.</param>
    /// <param name="RequestId">Made by the client; a repeated request changes nothing.</param>
    /// <param name="Finish">Whether the review counts from now on.</param>
    /// <param name="Reason">Why a finished review is corrected.</param>
    public sealed record Request(
        ReviewId Review, TreatmentId Treatment, int Base, Guid RequestId, DateOnly Date, ReviewFindings Found, bool Finish = true, string? Reason = null);

    public async Task<Result<ReviewRevision>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReviewTreatments) is { } notAllowed)
        {
            return notAllowed;
        }

        if ((IdMissing.Check(request.Review.Value, "Review") ?? IdMissing.Check(request.RequestId, "RequestId") ?? ReviewChecks.Of(request.Found)) is { } impossible)
        {
            return impossible;
        }

        if ((request.Reason ?? "").Trim().Length > LongestReason)
        {
            return new TextTooLong("Reason", request.Reason!.Trim().Length, LongestReason);
        }

        return await store.WriteAsync<ReviewRevision>(by, (db, now) => Record(db, request, by, now, cancellation), cancellation);
    }

    private async Task<Change<ReviewRevision>> Record(ClinicDb db, Request request, Clinician by, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Set<ReviewRevision>().SingleOrDefaultAsync(r => r.RequestId == request.RequestId, cancellation) is { } done)
        {
            return Change.Unchanged(done);
        }

        if (await TreatmentRecord.FindAsync(db, request.Treatment) is not { } treatment)
        {
            return new TreatmentNotFound(request.Treatment);
        }

        var newest = await db.Set<ReviewRevision>().Where(r => r.ReviewId == request.Review).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation);
        var injected = LocalDay(treatment.StartedAt);
        var day = request.Date.DayNumber - injected.DayNumber;
        if (Against(request, treatment, newest, day, injected) is { } refusal)
        {
            return refusal;
        }

        var course = await PredictedCourse.OfAsync(db, appraisal, treatment, cancellation);
        var revision = new ReviewRevision(request.Review, request.Base + 1, treatment, request, course.Beside(request.Found, day), day, by, now);
        db.Add(revision);
        return Change.Made(revision, AuditAct.Of(newest is null ? "review-recorded" : "review-revised", "review", request.Review.Value, treatment.PatientId,
            new { treatment = treatment.Id.Value, revision.Revision, revision.Day, revision.Finished, revision.Reason }));
    }

    private Refusal? Against(Request request, Treatment treatment, ReviewRevision? newest, int day, DateOnly injected)
    {
        if (treatment.FinishedAt is null)
        {
            return new TreatmentUnderWay();
        }

        if (newest is not null && newest.TreatmentId != request.Treatment)
        {
            return new ReviewOfAnother();
        }

        if ((newest?.Revision ?? 0) != request.Base)
        {
            return new ReviewChangedMeanwhile(newest?.ByName ?? "nobody", newest?.Revision ?? 0);
        }

        if (day < 0 || request.Date > clock.Today())
        {
            return new DateImpossible(request.Date, injected, clock.Today());
        }

        if (request.Found.OnsetDay is { } onset && (onset < 0 || onset > day))
        {
            return new OnsetImpossible(onset, day);
        }

        if (newest is not { Finished: true })
        {
            return null;
        }

        return request.Finish ? string.IsNullOrWhiteSpace(request.Reason) ? new ReasonMissing() : null : new ReviewFinished();
    }

    private DateOnly LocalDay(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime);

    public sealed record NothingFound() : Refusal("review-empty", "Nothing is recorded yet. Grade at least one line, or write a note.", "Grades");

    public sealed record LineUnknown(string Line, Side Side) : Refusal(
        "line-unknown", $"There is no line \"{Line}\" graded on the side \"{Side.ToString().ToLowerInvariant()}\". Load the page again.", "Grades");

    public sealed record LineTwice(string Line) : Refusal("line-twice", $"{Line} is graded twice. Choose one grade.", "Grades");

    public sealed record GradeImpossible(string Line, int Grade) : Refusal(
        "grade-impossible", FormattableString.Invariant($"{Line}: {Grade} is no grade. Choose 0 none, 1 mild, 2 moderate or 3 severe."), "Grades");

    public sealed record KeptImpossible(string Movement, int Percent) : Refusal(
        "movement-impossible", FormattableString.Invariant($"\"{Movement}\" kept {Percent} %: choose 0, 25, 50, 75 or 100 %, each side once."), "Movements");

    public sealed record TextTooLong(string Where, int Length, int Most) : Refusal(
        "text-too-long", FormattableString.Invariant($"This text has {Length} characters; at most {Most} fit."), Where);

    public sealed record TreatmentUnderWay() : Refusal("treatment-under-way", "This treatment is not finished. Finish it first; then its effect can be reviewed.", "Treatment");

    public sealed record ReviewOfAnother() : Refusal("review-of-another", "This review belongs to another treatment. Open it from that treatment.", "Review");

    public sealed record ReviewChangedMeanwhile(string Who, int Revision) : Refusal(
        "review-changed-meanwhile", FormattableString.Invariant($"{Who} saved revision {Revision} of this review after you opened it. Load the page again; nothing of theirs was overwritten."), "Review");

    public sealed record DateImpossible(DateOnly Date, DateOnly Injected, DateOnly Today) : Refusal(
        "review-date-impossible", FormattableString.Invariant($"{Date:yyyy-MM-dd} cannot be the day of this review: the injection was on {Injected:yyyy-MM-dd} and today is {Today:yyyy-MM-dd}."), "Date");

    public sealed record OnsetImpossible(int Onset, int Day) : Refusal(
        "onset-impossible", FormattableString.Invariant($"Onset on day {Onset} cannot be: the review is on day {Day} after the injection. Enter a day from 0 to {Day}."), "OnsetDay");

    public sealed record ReasonMissing() : Refusal("reason-missing", "This review is finished. Say why it is corrected; the former revision stays readable.", "Reason");

    public sealed record ReviewFinished() : Refusal("review-finished", "This review is finished and cannot become a draft again. Save the correction as finished, with a reason.", "Finish");
}
