using System.Security.Cryptography;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Plans;

/// <summary>What a physician signed: the bytes, their hash, who, when, and what they were shown. Only ever added.</summary>
public sealed class SignedPlan : IAppendOnly
{
    private SignedPlan()
    {
    }

    internal SignedPlan(PlanId plan, byte[] content, string sha256, string findings, string prediction, Clinician by, DateTimeOffset at)
    {
        (PlanId, Content, Sha256, Findings, Prediction) = (plan, content, sha256, findings, prediction);
        (SignedBy, SignerName, SignedAt) = (by.Id, by.Name, at);
    }

    public PlanId PlanId { get; private set; }

    /// <summary>The plan file, canonical bytes; the hash is of exactly these.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Whether the stored bytes are still those that were signed.</summary>
    public bool IsIntact => Convert.ToHexStringLower(SHA256.HashData(Content)) == Sha256;

    /// <summary>The findings at signing with the physician's reasons, as JSON.</summary>
    public string Findings { get; private set; } = "[]";

    /// <summary>The summary of the prediction at signing, as JSON.</summary>
    public string Prediction { get; private set; } = "{}";

    public ClinicianId SignedBy { get; private set; }

    public string SignerName { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }
}
