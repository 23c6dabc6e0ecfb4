using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>How much of a photograph belongs on each vertex of a face: skin that faced the camera, was not hidden, and lies within the face.</summary>
/// <remarks>
/// Weight = facing · seen · within. Facing rises with the cosine between the normal and the direction to the camera; seen is found with a depth buffer;
/// within fades toward the border of the landmarks, beyond which the head is drawn and not measured. Only the forehead reaches farther, up to the hairline.
/// </remarks>
public static class PhotographWeights
{
    // Assumed, by eye: below the first cosine a cheek smears, above the second it is sharp.
    private const double GrazingCosine = 0.12;
    private const double FullCosine = 0.55;

    // Assumed: the band over which the picture gives way at temple, jaw and ear, and how far it may go on above the landmarks of the forehead.
    private const double BandMm = 22;
    private const double ForeheadMm = 26;
    private const double HiddenByMm = 5;

    /// <summary>One weight a vertex, 0 to 1.</summary>
    /// <param name="face">The face.</param>
    /// <param name="landmarksPx">Its landmarks on the picture, px.</param>
    public static IReadOnlyList<float> Of(PatientFace face, IReadOnlyList<ImagePoint> landmarksPx)
    {
        ArgumentNullException.ThrowIfNull(face);
        ArgumentNullException.ThrowIfNull(landmarksPx);
        var skin = face.Surface;
        var (across, down) = PhotographMapping.Axes([.. skin.Vertices.Take(FaceTopology.LandmarkCount)], landmarksPx);
        var toCamera = down.Cross(across).Unit();
        var (right, up) = (across.Unit(), down.Unit().Times(-1));
        var buffer = new DepthBuffer(skin, right, up, toCamera);
        var within = Within(skin);
        return [.. Enumerable.Range(0, skin.Vertices.Count).Select(v =>
            (float)(within[v] * Smooth(GrazingCosine, FullCosine, skin.Normals[v].Dot(toCamera)) * (buffer.Hides(skin.Vertices[v], HiddenByMm) ? 0 : 1)))];
    }

    private static double[] Within(FaceSurface skin)
    {
        var inside = InsideLandmarks.Value;
        var border = LandmarkGroups.Border.Select(i => skin.Vertices[i]).ToArray();
        var browY = LandmarkGroups.RightBrow.Concat(LandmarkGroups.LeftBrow).Max(i => skin.Vertices[i].Y);
        var within = new double[skin.Vertices.Count];
        for (var v = 0; v < within.Length; v++)
        {
            var p = skin.Vertices[v];
            var gap = Gap(p, border);
            var low = inside[v] ? Smooth(0, BandMm, gap) : 0;
            var high = inside[v] ? 1 : 1 - Smooth(0, ForeheadMm, gap);
            var forehead = Smooth(0, 25, p.Y - browY) * Smooth(10, 35, p.Z);
            within[v] = low + ((high - low) * forehead);
        }

        return within;
    }

    private static double Gap(FacePoint p, FacePoint[] border)
    {
        var nearest = double.MaxValue;
        for (var i = 0; i < border.Length; i++)
        {
            var (a, b) = (border[i], border[(i + 1) % border.Length]);
            var along = b.Minus(a);
            var t = Math.Clamp(p.Minus(a).Dot(along) / along.Dot(along), 0, 1);
            nearest = Math.Min(nearest, p.DistanceMm(Vector.Lerp(a, b, t)));
        }

        return nearest;
    }

    private static double Smooth(double from, double to, double value)
    {
        var t = Math.Clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - (2 * t));
    }

    private static readonly Lazy<bool[]> InsideLandmarks = new(() =>
    {
        var topology = FaceTopology.Shared;
        var inside = new bool[topology.Subdivision.Count];
        var each = topology.Triangles.Length / topology.Cage.Triangles.Length;
        for (var t = 0; t < topology.Cage.Triangles.Length; t += 3)
        {
            if (Enumerable.Range(t, 3).All(corner => topology.Cage.Triangles[corner] < topology.Cage.SkullStart))
            {
                foreach (var vertex in topology.Triangles.AsSpan(t * each, 3 * each))
                {
                    inside[vertex] = true;
                }
            }
        }

        return inside;
    });
}
