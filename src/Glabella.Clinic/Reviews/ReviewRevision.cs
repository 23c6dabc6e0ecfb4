using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Reviews;

/// <summary>One state of a review. Only ever added: the newest holds, earlier ones are kept.</summary>
public sealed class ReviewRevision : IAppendOnly
{
    private ReviewRevision()
    {
    }

    internal ReviewRevision(ReviewId review, int revision, Treatment treatment, RecordReview.Request request, ReviewFindings found, int day, Clinician by, DateTimeOffset at)
    {
        (ReviewId, Revision, TreatmentId, PatientId) = (review, revision, treatment.Id, treatment.PatientId);
        (Date, Day, Content, Finished) = (request.Date, day, found.Write(), request.Finish);
        (RequestId, Reason) = (request.RequestId, (request.Reason ?? "").Trim());
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public ReviewId ReviewId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Revision { get; private set; }

    public TreatmentId TreatmentId { get; private set; }

    public PatientId PatientId { get; private set; }

    /// <summary>The day the patient was seen.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Days since the injection.</summary>
    public int Day { get; private set; }

    /// <summary>What was found (<see cref="ReviewFindings"/>), as JSON.</summary>
    public string Content { get; private set; } = "{}";

    /// <summary>Whether it counts: an unfinished review is a draft.</summary>
    public bool Finished { get; private set; }

    /// <summary>Made by the client, so that a repeated request is recognised.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Why a finished review was corrected; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What was found.</summary>
    public ReviewFindings Found => ReviewFindings.Read(Content);
}
