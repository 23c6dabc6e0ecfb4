using Glabella.Quantities;

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
        [Landmark.LateralOrbitalRimRight] = [226],
        [Landmark.LateralOrbitalRimLeft] = [446],
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

    /// <summary>The skin over the supraorbital rim, medial to lateral: half-way between lower brow edge and lid fold.</summary>
    public static readonly (int Brow, int Lid)[] RightRim = [(55, 221), (65, 222), (52, 223), (53, 224), (46, 225)];

    /// <summary>The same of the left side.</summary>
    public static readonly (int Brow, int Lid)[] LeftRim = [(285, 441), (295, 442), (282, 443), (283, 444), (276, 445)];

    // Assumed: average height of the hairline, 65 mm above the nasion (Farkas 1994, recalled), on the reference head.
    private static readonly double[] Hairline = [0, 97];

    private static int[] RightPupil => [33, 133, 159, 145];

    private static int[] LeftPupil => [263, 362, 386, 374];

    /// <summary>Where the hairline meets the midline, as a place on the skin.</summary>
    public static SurfacePoint Trichion { get; } = ReferenceSkin.Place(Hairline, Side.Midline);

    /// <summary>The vertices whose mean is the landmark; none for those found on the surface.</summary>
    public static int[] VerticesOf(Landmark landmark) => Vertices.GetValueOrDefault(landmark, []);
}
