using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Plans;

/// <summary>One saved state of a draft. Only ever added: every change to a plan can be read back.</summary>
public sealed class PlanRevision : IAppendOnly
{
    private PlanRevision()
    {
    }

    internal PlanRevision(PlanId plan, int revision, string content, Guid requestId, Clinician by, DateTimeOffset at)
    {
        (PlanId, Revision, Content, RequestId) = (plan, revision, content, requestId);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public PlanId PlanId { get; private set; }

    public int Revision { get; private set; }

    /// <summary>The plan file, canonical form.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Made by the client, so that a repeated request is recognised.</summary>
    public Guid RequestId { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
