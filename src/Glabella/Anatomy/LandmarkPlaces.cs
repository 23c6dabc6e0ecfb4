namespace Glabella.Anatomy;

/// <summary>Where a <see cref="Landmark"/> lies in the MediaPipe topology: the mean of some vertices.</summary>
internal static class LandmarkPlaces
{
    private static readonly Dictionary<Landmark, int[]> Vertices = new()
    {
        [Landmark.Nasion] = [168],
        [Landmark.Glabella] = [9],
        [Landmark.Sellion] = [6],
        [Landmark.NoseTip] = [1],
        [Landmark.Subnasale] = [2],
        [Landmark.Menton] = [152],
        [Landmark.UpperLip] = [0],
        [Landmark.LowerLip] = [17],
        [Landmark.MedialCanthusRight] = [133],
        [Landmark.MedialCanthusLeft] = [362],
        [Landmark.LateralCanthusRight] = [33],
        [Landmark.LateralCanthusLeft] = [263],
        [Landmark.BrowMedialRight] = [55, 107],
        [Landmark.BrowMedialLeft] = [285, 336],
        [Landmark.BrowApexRight] = [105],
        [Landmark.BrowApexLeft] = [334],
        [Landmark.BrowLateralRight] = [46, 70],
        [Landmark.BrowLateralLeft] = [276, 300],
        [Landmark.SupraorbitalRimRight] = [52, 223],
        [Landmark.SupraorbitalRimLeft] = [282, 443],
        [Landmark.PupilRight] = RightPupil,
        [Landmark.PupilLeft] = LeftPupil,
        [Landmark.UpperLidRight] = [159],
        [Landmark.UpperLidLeft] = [386],
        [Landmark.LowerLidRight] = [145],
        [Landmark.LowerLidLeft] = [374],
        [Landmark.MouthCornerRight] = [61],
        [Landmark.MouthCornerLeft] = [291],
        [Landmark.TragusRight] = [234],
        [Landmark.TragusLeft] = [454],
    };

    private static int[] RightPupil => [33, 133, 159, 145];

    private static int[] LeftPupil => [263, 362, 386, 374];

    /// <summary>The vertices whose mean is the landmark; none for those found on the surface.</summary>
    public static int[] VerticesOf(Landmark landmark) => Vertices.GetValueOrDefault(landmark, []);
}
