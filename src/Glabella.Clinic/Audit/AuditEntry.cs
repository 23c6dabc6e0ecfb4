using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Audit;

/// <summary>One line of the audit trail: who did what to what, when, from where. Only ever added.</summary>
public sealed class AuditEntry : IAppendOnly
{
    private AuditEntry()
    {
    }

    internal AuditEntry(AuditAct act, Clinician by, DateTimeOffset at)
    {
        (At, ClinicianId, Name, RemoteAddress) = (at, by.Id, by.Name, by.From);
        (Act, SubjectKind, SubjectId) = (act.Act, act.SubjectKind, act.SubjectId);
        (PatientId, Detail) = (act.PatientId, act.Detail);
    }

    /// <summary>Ascending in the order of writing.</summary>
    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Empty when the program itself acted.</summary>
    public ClinicianId ClinicianId { get; private set; }

    /// <summary>The clinician's name as it was then.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Kebab-case verb, for example "plan-signed".</summary>
    public string Act { get; private set; } = "";

    /// <summary>For example "plan".</summary>
    public string SubjectKind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public PatientId? PatientId { get; private set; }

    /// <summary>What changed, as JSON.</summary>
    public string Detail { get; private set; } = "{}";

    public string RemoteAddress { get; private set; } = "";
}
