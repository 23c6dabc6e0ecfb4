using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Photographs;

/// <summary>One photograph of a patient. The picture itself lies in the photograph folder under the same id; the record keeps what it must be.</summary>
public sealed class Photograph : IAppendOnly
{
    private SeriesId? _series;

    private Photograph()
    {
    }

    /// <param name="series">The sitting it was taken in; null for one taken by itself.</param>
    internal Photograph(PhotographId id, PatientId patientId, Picture picture, string view, SeriesId? series, ClinicianId by, DateTimeOffset at)
    {
        (Id, PatientId, StoredBy, StoredAt) = (id, patientId, by, at);
        (View, _series) = (view, series);
        (ContentType, WidthPx, HeightPx) = (picture.ContentType, picture.WidthPx, picture.HeightPx);
        (Bytes, Sha256) = (picture.Content.Length, picture.Sha256);
    }

    public PhotographId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    /// <summary>Id of the <see cref="PhotographView"/> it shows; "rest" for those stored before views were kept.</summary>
    public string View { get; private set; } = PhotographView.Rest;

    /// <summary>The sitting it was taken in; one taken by itself is a series of its own.</summary>
    public SeriesId SeriesId => _series ?? new SeriesId(Id.Value);

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
