using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Screening;

/// <summary>What a patient, or a clinician for them, had answered at one time. Only ever added: the newest holds.</summary>
public sealed class ScreeningRevision : IAppendOnly
{
    private ScreeningRevision()
    {
    }

    internal ScreeningRevision(Guid id, PatientId patient, int revision, AnswerSheet sheet, ScreeningSource source, string note, Clinician by, DateTimeOffset at)
    {
        (Id, PatientId, Revision, Content) = (id, patient, revision, sheet.Write());
        (Questionnaire, QuestionnaireVersion) = (sheet.Questionnaire, sheet.Version);
        (Source, Note, By, ByName, At) = (source, note, by.Id, by.Name, at);
    }

    public PatientId PatientId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Revision { get; private set; }

    /// <summary>Made by the client.</summary>
    public Guid Id { get; private set; }

    public string Questionnaire { get; private set; } = "";

    public int QuestionnaireVersion { get; private set; }

    /// <summary>The answers, canonical text (<see cref="AnswerSheet"/>).</summary>
    public string Content { get; private set; } = "";

    public ScreeningSource Source { get; private set; }

    /// <summary>Why a clinician changed it; empty for the first.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Empty when the patient answered.</summary>
    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public AnswerSheet ToSheet() => AnswerSheet.Restore(Content);
}

/// <summary>Who answered.</summary>
public enum ScreeningSource
{
    /// <summary>The patient, through a one-time link; a clinician still has to read it.</summary>
    Patient,

    /// <summary>A clinician asked.</summary>
    Clinician,
}

/// <summary>A clinician read what a patient had answered and found it right.</summary>
public sealed class ScreeningCheck : IAppendOnly
{
    private ScreeningCheck()
    {
    }

    internal ScreeningCheck(PatientId patient, int revision, Clinician by, DateTimeOffset at) =>
        (PatientId, Revision, By, ByName, At) = (patient, revision, by.Id, by.Name, at);

    public PatientId PatientId { get; private set; }

    public int Revision { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
