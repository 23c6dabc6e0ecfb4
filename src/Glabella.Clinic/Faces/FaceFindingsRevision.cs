using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Glabella.Planning;

namespace Glabella.Clinic.Faces;

/// <summary>What a clinician had found on one face at one time. Only ever added: the newest holds, and every earlier one can be read back.</summary>
public sealed class FaceFindingsRevision : IAppendOnly
{
    private FaceFindingsRevision()
    {
    }

    internal FaceFindingsRevision(FaceId face, int revision, string content, Clinician by, DateTimeOffset at)
    {
        (FaceId, Revision, Content) = (face, revision, content);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public FaceId FaceId { get; private set; }

    /// <summary>1 for the first; 0 stands for nothing found yet and is never stored.</summary>
    public int Revision { get; private set; }

    /// <summary>The findings, canonical text (<see cref="FaceFindingsFile"/>).</summary>
    public string Content { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public FaceFindings ToFindings() => FaceFindingsFile.Restore(Content);
}
