using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Reviews;

/// <summary>That a plan was begun at a review to add to a treatment. Only ever added.</summary>
public sealed class TouchUp : IAppendOnly
{
    private TouchUp()
    {
    }

    internal TouchUp(PlanId plan, ReviewRevision review, Guid requestId, Clinician by, DateTimeOffset at)
    {
        (PlanId, ReviewId, TreatmentId, RequestId) = (plan, review.ReviewId, review.TreatmentId, requestId);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public PlanId PlanId { get; private set; }

    public ReviewId ReviewId { get; private set; }

    /// <summary>The treatment it adds to.</summary>
    public TreatmentId TreatmentId { get; private set; }

    public Guid RequestId { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
