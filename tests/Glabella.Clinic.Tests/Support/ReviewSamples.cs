using Glabella.Clinic.AdverseEvents;
using Glabella.Clinic.Reviews;
using Glabella.Clinic.Treatments;
using Glabella.Quantities;

namespace Glabella.Clinic.Tests.Support;

/// <summary>Finished treatments and requests about them.</summary>
internal static class ReviewSamples
{
    /// <summary>Glabella as planned, finished a number of days ago.</summary>
    public static async Task<Treatment> FinishedTreatment(this TestClinic clinic, int daysAgo = 14)
    {
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        await clinic.GiveAll(treatment, vial.Id);
        var finished = (await new FinishTreatment(clinic.Store).Execute(new(treatment.Id), clinic.Injector)).Value;
        clinic.Clock.Advance(TimeSpan.FromDays(daysAgo));
        return finished;
    }

    public static ReviewFindings Graded(int glabella) => new([new ReviewedGrade("glabellar-lines", Side.Midline, false, glabella)], []);

    public static RecordReview.Request Request(this TestClinic clinic, Treatment treatment, ReviewFindings found) => new(
        ReviewId.New(), treatment.Id, 0, Guid.NewGuid(), DateOnly.FromDateTime(clinic.Clock.GetUtcNow().UtcDateTime), found);

    public static Task<Result<ReviewRevision>> Record(this TestClinic clinic, RecordReview.Request request) =>
        new RecordReview(clinic.Store, TestClinic.Appraisal, clinic.Clock).Execute(request, clinic.Injector);

    public static RecordEvent.Request Ptosis(this TestClinic clinic, Treatment treatment) => new(
        AdverseEventId.New(), treatment.PatientId, treatment.Id, "eyelid-ptosis", DateOnly.FromDateTime(clinic.Clock.GetUtcNow().UtcDateTime).AddDays(-3),
        EventSeverity.Mild, false, "Right lid lower.");
}
