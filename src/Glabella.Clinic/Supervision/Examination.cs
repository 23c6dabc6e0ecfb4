using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Supervision;

/// <summary>A patient was examined in person by a clinician on a day. Only ever added.</summary>
public sealed class Examination : IAppendOnly
{
    private Examination()
    {
    }

    internal Examination(ExaminationId id, PatientId patient, DateOnly on, string note, Qualification? qualification, Clinician by, DateTimeOffset at)
    {
        (Id, PatientId, On, Note, Qualification) = (id, patient, on, note, qualification);
        (By, ByName, RecordedAt) = (by.Id, by.Name, at);
    }

    public ExaminationId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    /// <summary>The clinic's day on which it was done.</summary>
    public DateOnly On { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>What the examiner was qualified as then; null when nothing was recorded.</summary>
    public Qualification? Qualification { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }
}
