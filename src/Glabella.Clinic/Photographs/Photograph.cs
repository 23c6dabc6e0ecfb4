using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Photographs;

/// <summary>One photograph of a patient. The picture itself lies in the photograph folder under the same id; the record keeps what it must be.</summary>
public sealed class Photograph : IAppendOnly
{
    private Photograph()
    {
    }

    internal Photograph(PhotographId id, PatientId patientId, Picture picture, ClinicianId by, DateTimeOffset at)
    {
        (Id, PatientId, StoredBy, StoredAt) = (id, patientId, by, at);
        (ContentType, WidthPx, HeightPx) = (picture.ContentType, picture.WidthPx, picture.HeightPx);
        (Bytes, Sha256) = (picture.Content.Length, picture.Sha256);
    }

    public PhotographId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    /// <summary>"image/jpeg" or "image/png", as found in the content, not as claimed.</summary>
    public string ContentType { get; private set; } = "";

    public int WidthPx { get; private set; }

    public int HeightPx { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Of the stored file, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public ClinicianId StoredBy { get; private set; }

    public DateTimeOffset StoredAt { get; private set; }
}
