using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;

namespace Glabella.Clinic.Plans;

/// <summary>One version of one treatment plan of one patient on one face. Its content lies in its revisions, and frozen in its <see cref="SignedPlan"/>.</summary>
public sealed class PlanRecord
{
    private PlanRecord()
    {
    }

    internal PlanRecord(PlanId id, PatientId patient, FaceId face, Clinician by, DateTimeOffset at)
    {
        (Id, PatientId, FaceId, Version) = (id, patient, face, 1);
        Touch(by, at);
    }

    internal PlanRecord(PlanId id, PlanRecord revised, Clinician by, DateTimeOffset at)
        : this(id, revised.PatientId, revised.FaceId, by, at)
    {
        Require(revised.State == PlanState.Signed, "Only a signed plan is revised.");
        (Version, Supersedes) = (revised.Version + 1, revised.Id);
    }

    public PlanId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    public FaceId FaceId { get; private set; }

    /// <summary>1 for the first, one more for each revision of a signed plan.</summary>
    public int Version { get; private set; }

    /// <summary>The signed plan this version was made from.</summary>
    public PlanId? Supersedes { get; private set; }

    public PlanState State { get; private set; }

    /// <summary>Number of the newest saved revision; also guards against two writers.</summary>
    public int Revision { get; private set; }

    public ClinicianId ChangedBy { get; private set; }

    public string ChangedByName { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Adds the next revision of a draft.</summary>
    internal PlanRevision Save(string content, Guid requestId, Clinician by, DateTimeOffset at)
    {
        Require(State == PlanState.Draft, "A signed plan never changes.");
        Revision++;
        Touch(by, at);
        return new PlanRevision(Id, Revision, content, requestId, by, at);
    }

    internal void Sign(Clinician by, DateTimeOffset at)
    {
        Require(State == PlanState.Draft, "A plan is signed once.");
        State = PlanState.Signed;
        Touch(by, at);
    }

    internal void GiveWay(Clinician by, DateTimeOffset at)
    {
        Require(State == PlanState.Signed, "Only a signed plan is superseded.");
        State = PlanState.Superseded;
        Touch(by, at);
    }

    private void Touch(Clinician by, DateTimeOffset at) => (ChangedBy, ChangedByName, ChangedAt) = (by.Id, by.Name, at);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
