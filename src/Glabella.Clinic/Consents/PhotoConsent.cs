using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Consents;

/// <summary>What a patient said to one use of their photographs at one time: given, or refused, or taken back. Only ever added; the newest of a use holds.</summary>
public sealed class PhotoConsent : IAppendOnly
{
    private PhotoConsent()
    {
    }

    internal PhotoConsent(Guid id, PatientId patient, int revision, PhotoUse use, bool isGiven, string signer, int textVersion, Clinician by, DateTimeOffset at)
    {
        (Id, PatientId, Revision, Use, IsGiven, SignerName, TextVersion) = (id, patient, revision, use, isGiven, signer, textVersion);
        (Witness, WitnessName, At) = (by.Id, by.Name, at);
    }

    public PatientId PatientId { get; private set; }

    public PhotoUse Use { get; private set; }

    /// <summary>1 for the first of a use.</summary>
    public int Revision { get; private set; }

    /// <summary>Of the request that made it.</summary>
    public Guid Id { get; private set; }

    public bool IsGiven { get; private set; }

    public string SignerName { get; private set; } = "";

    public int TextVersion { get; private set; }

    public ClinicianId Witness { get; private set; }

    public string WitnessName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>What photographs may be used for.</summary>
public enum PhotoUse
{
    /// <summary>The patient's own record.</summary>
    Record,

    Teaching,

    Publication,
}
