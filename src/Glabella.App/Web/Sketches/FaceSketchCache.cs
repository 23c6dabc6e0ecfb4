using System.Collections.Concurrent;
using Glabella.Anatomy;
using Glabella.Clinic.Faces;

namespace Glabella.App.Web.Sketches;

/// <summary>Faces and portraits already built in this process.</summary>
public sealed class FaceSketchCache
{
    /// <summary>Assumed: more faces than pages show at once; each holds under a megabyte.</summary>
    private const int Most = 64;

    public ConcurrentDictionary<FaceId, PatientFace> Faces { get; } = new();

    public ConcurrentDictionary<(FaceId Face, int WidthPx), byte[]> Portraits { get; } = new();

    public void Keep(FaceId id, PatientFace face)
    {
        if (Faces.Count >= Most)
        {
            Faces.Clear();
            Portraits.Clear();
        }

        Faces[id] = face;
    }
}
