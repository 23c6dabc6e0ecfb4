using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Rules;
using Glabella.Clinic.Storage;
using Glabella.Planning;

namespace Glabella.Clinic.Plans;

/// <summary>What a physician signed: the bytes, their hash, who, when, and what they were shown. Only ever added.</summary>
public sealed class SignedPlan : IAppendOnly
{
    private SignedPlan()
    {
    }

    internal SignedPlan(PlanRecord plan, byte[] content, AssessedFace face, CheckedRules rules, string findings, string prediction, Clinician by, DateTimeOffset at)
    {
        (PlanId, Content, Findings, Prediction) = (plan.Id, content, findings, prediction);
        (FaceFindingsRevision, FaceFindings) = (face.Revision, FaceFindingsFile.Write(face.Findings));
        Rules = rules.Write();
        (SignedBy, SignerName, SignedAt) = (by.Id, by.Name, at);
        Sha256 = DigestFor(plan);
    }

    public PlanId PlanId { get; private set; }

    /// <summary>The plan file, canonical bytes.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Of everything that was signed (<see cref="SignatureDigest"/>), lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The findings at signing with the physician's reasons, as JSON.</summary>
    public string Findings { get; private set; } = "[]";

    /// <summary>The summary of the prediction at signing, as JSON.</summary>
    public string Prediction { get; private set; } = "{}";

    /// <summary>The revision of the face's findings that the prediction was made with, 0 for none yet; null in signatures from before findings were kept.</summary>
    public int? FaceFindingsRevision { get; private set; }

    /// <summary>Those findings, canonical text; null as above.</summary>
    public string? FaceFindings { get; private set; }

    /// <summary>Those findings; none in signatures from before findings were kept.</summary>
    public FaceFindings FindingsOfFace => FaceFindings is { } text ? FaceFindingsFile.Restore(text) : Planning.FaceFindings.None;

    /// <summary>Which rules the plan was held against, as JSON; null in signatures from before rules had versions.</summary>
    public string? Rules { get; private set; }

    /// <summary>The same, read; null likewise.</summary>
    public CheckedRules? CheckedRules => Rules is { } text ? Clinic.Rules.CheckedRules.Read(text) : null;

    public ClinicianId SignedBy { get; private set; }

    public string SignerName { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>Whether everything stored is still what was signed, of this plan of this patient on this face.</summary>
    public bool IsIntact(PlanRecord plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Id == PlanId && DigestFor(plan) == Sha256;
    }

    private string DigestFor(PlanRecord plan) =>
        SignatureDigest.Of(plan, Content, FaceFindingsRevision, FaceFindings, Rules, Findings, Prediction, SignedBy, SignerName, SignedAt);
}
