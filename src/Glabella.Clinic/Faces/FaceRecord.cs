using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Glabella.Quantities;

namespace Glabella.Clinic.Faces;

/// <summary>One face of one patient. Never changed: plans are made on it, and their sites are millimetres of exactly this face.</summary>
public sealed class FaceRecord : IAppendOnly
{
    private const int RightCheek = 234;
    private const int LeftCheek = 454;

    private byte[] _landmarksMm = [];
    private byte[] _landmarksPx = [];

    private FaceRecord()
    {
    }

    public FaceId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    public FaceSource Source { get; private set; }

    /// <summary>The sex whose proportions the face has.</summary>
    public Sex Sex { get; private set; }

    /// <summary>Age in years on the day it was built.</summary>
    public int Age { get; private set; }

    /// <summary>One standard deviation of every length, percent; 0 for a reference face.</summary>
    public double ScaleErrorPercent { get; private set; }

    /// <summary>True when a ruler in the picture gave the scale.</summary>
    public bool ScaledByRuler { get; private set; }

    /// <summary>The photograph it was built from; null for a reference face.</summary>
    public PhotographId? PhotographId { get; private set; }

    /// <summary>The sitting whose photographs tell more of this face than the one it was built from; null for none.</summary>
    public SeriesId? SeriesId { get; private set; }

    public ClinicianId BuiltBy { get; private set; }

    public DateTimeOffset BuiltAt { get; private set; }

    /// <summary>468 landmarks in the face frame, mm; none for a reference face made before they were kept.</summary>
    public IReadOnlyList<FacePoint> LandmarksMm => PointBytes.ToFacePoints(_landmarksMm);

    /// <summary>The confirmed 478 landmarks on the photograph, px; they carry the picture onto the face. None for a reference face.</summary>
    public IReadOnlyList<ImagePoint> LandmarksPx => PointBytes.ToImagePoints(_landmarksPx);

    /// <summary>The scale that a ruler gave its photograph; null when the irises gave it.</summary>
    /// <remarks>The face is the landmarks turned upright and scaled, nothing else, so that any length in mm over the same in px is the scale.</remarks>
    public FaceScale? RulerScale
    {
        get
        {
            if (!ScaledByRuler)
            {
                return null;
            }

            var (mm, px) = (LandmarksMm, LandmarksPx);
            var (right, left) = (px[RightCheek], px[LeftCheek]);
            var acrossPx = new FacePoint(right.X, right.Y, right.Z).DistanceMm(new(left.X, left.Y, left.Z));
            return new(mm[RightCheek].DistanceMm(mm[LeftCheek]) / acrossPx, ScaleErrorPercent, ByRuler: true);
        }
    }

    /// <summary>The face in millimetres, for the science.</summary>
    public PatientFace ToPatientFace() => _landmarksMm.Length == 0
        ? PatientFace.Reference(Sex, Age)
        : Source == FaceSource.Photograph
            ? PatientFace.FromMeasured(LandmarksMm, Sex, Age, ScaleErrorPercent)
            : PatientFace.FromLandmarks(LandmarksMm, Sex, Age, ScaleErrorPercent);

    /// <summary>What alone decides the anatomy, as text: two faces with the same are the same to the science.</summary>
    internal string Shape => FormattableString.Invariant(
        $"{Source} {Sex} {Age} {ScaleErrorPercent:R} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(_landmarksMm))}");

    /// <summary>The reference face as it is today: a later change of the reference does not move what was planned on this one.</summary>
    internal static FaceRecord OfReference(FaceId id, PatientId patient, Sex sex, int age, ClinicianId by, DateTimeOffset at) => new()
    {
        Id = id,
        PatientId = patient,
        Source = FaceSource.Reference,
        Sex = sex,
        Age = age,
        BuiltBy = by,
        BuiltAt = at,
        _landmarksMm = PointBytes.Of(PatientFace.ReferenceLandmarks(sex, age)),
    };

    internal static FaceRecord OfPhotograph(
        FaceId id, Photograph photograph, SeriesId? series, IReadOnlyList<ImagePoint> landmarksPx, FaceFit fit, Sex sex, int age, ClinicianId by, DateTimeOffset at) => new()
        {
            Id = id,
            PatientId = photograph.PatientId,
            Source = FaceSource.Photograph,
            Sex = sex,
            Age = age,
            ScaleErrorPercent = fit.ScaleErrorPercent,
            ScaledByRuler = fit.ScaledByRuler,
            PhotographId = photograph.Id,
            SeriesId = series,
            BuiltBy = by,
            BuiltAt = at,
            _landmarksMm = PointBytes.Of(fit.LandmarksMm),
            _landmarksPx = PointBytes.Of(landmarksPx),
        };

    /// <summary>Whether this is what the same request would have built.</summary>
    internal bool IsBuiltFrom(PhotographId photograph, SeriesId? series, IReadOnlyList<ImagePoint> landmarksPx) =>
        PhotographId == photograph && SeriesId == series && _landmarksPx.AsSpan().SequenceEqual(PointBytes.Of(landmarksPx));
}
