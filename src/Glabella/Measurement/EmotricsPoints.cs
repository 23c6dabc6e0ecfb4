using Glabella.Anatomy;

namespace Glabella.Measurement;

/// <summary>The points Emotrics measures on: 68 of the iBUG mark-up and two irises as circles, on an upright, unmirrored picture.</summary>
/// <remarks>Index 0 starts at the patient's right cheek; brows 17–26, nose 27–35, eyes 36–47, outer lips 48–59, inner lips 60–67.</remarks>
/// <param name="Points">68 points, px; their depth is not used.</param>
/// <param name="RightIris">Centre of the patient's right iris, px.</param>
/// <param name="LeftIris">Centre of the patient's left iris, px.</param>
/// <param name="IrisRadiusPx">Mean radius of both irises, px.</param>
public sealed record EmotricsPoints(IReadOnlyList<ImagePoint> Points, ImagePoint RightIris, ImagePoint LeftIris, double IrisRadiusPx)
{
    private static readonly Lazy<MapFile> Map = new(() => ReferenceData.Read<MapFile>("measures/landmarks-68.json"));

    /// <summary>For each of the 68 points the landmark of the MediaPipe face topology that stands for it.</summary>
    public static IReadOnlyList<int> Landmarks => Map.Value.Points;

    /// <summary>Takes the points from 478 landmarks of the refined landmarker.</summary>
    public static EmotricsPoints From(IReadOnlyList<ImagePoint> landmarks)
    {
        ArgumentNullException.ThrowIfNull(landmarks);
        ArgumentOutOfRangeException.ThrowIfNotEqual(landmarks.Count, FaceFromLandmarks.ImagePointCount);
        var (right, left) = (Map.Value.RightIris, Map.Value.LeftIris);
        var diameters = landmarks[right[1]].DistancePx(landmarks[right[2]]) + landmarks[left[1]].DistancePx(landmarks[left[2]]);
        return new([.. Landmarks.Select(i => landmarks[i])], landmarks[right[0]], landmarks[left[0]], diameters / 4);
    }

    private sealed record MapFile(string Origin, int[] Points, int[] RightIris, int[] LeftIris);
}
