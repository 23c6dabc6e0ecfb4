using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Photographs;

/// <summary>The landmarks on one photograph as they stood once. Only ever added: the newest holds, and what was found before a hand moved it stays.</summary>
public sealed class PhotographLandmarks : IAppendOnly
{
    private byte[] _pointsPx = [];

    private PhotographLandmarks()
    {
    }

    internal PhotographLandmarks(PhotographId photograph, int revision, FoundLandmarks found, Clinician by, DateTimeOffset at)
    {
        (PhotographId, Revision, _pointsPx) = (photograph, revision, PointBytes.Of(found.PointsPx));
        (Frames, JitterPx, Corrected) = (found.Frames, found.JitterPx, found.Corrected);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public PhotographId PhotographId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Revision { get; private set; }

    /// <summary>478 landmarks, px of the photograph.</summary>
    public IReadOnlyList<ImagePoint> PointsPx => PointBytes.ToImagePoints(_pointsPx);

    /// <summary>How many frames of the camera were averaged; 1 for a single picture.</summary>
    public int Frames { get; private set; }

    /// <summary>Scatter of a point between those frames, px, root mean square; 0 for a single picture.</summary>
    public double JitterPx { get; private set; }

    /// <summary>Whether a person moved a point.</summary>
    public bool Corrected { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal bool IsSame(FoundLandmarks found) =>
        Frames == found.Frames && JitterPx == found.JitterPx && Corrected == found.Corrected
        && _pointsPx.AsSpan().SequenceEqual(PointBytes.Of(found.PointsPx));
}
