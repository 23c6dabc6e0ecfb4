namespace Glabella.Anatomy;

/// <summary>Named rows of landmark indices of the MediaPipe face topology.</summary>
public static class LandmarkGroups
{
    /// <summary>The lid margin of the patient's right eye, from the lateral canthus along the lower lid to the medial canthus and back along the upper lid.</summary>
    public static readonly int[] RightEye = [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246];

    /// <summary>The lid margin of the patient's left eye in the same order.</summary>
    public static readonly int[] LeftEye = [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466];

    /// <summary>The vermilion border, from the right corner along the lower lip to the left corner and back.</summary>
    public static readonly int[] OuterLips = [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185];

    /// <summary>The line between dry and wet lip, in the same order.</summary>
    public static readonly int[] InnerLips = [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191];

    /// <summary>Two rows inside the red of the lips.</summary>
    public static readonly int[] MiddleLips =
    [
        76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306, 408, 304, 303, 302, 11, 72, 73, 74, 184,
        62, 96, 89, 179, 86, 15, 316, 403, 319, 325, 292, 407, 272, 271, 268, 12, 38, 41, 42, 183,
    ];

    /// <summary>The right eyebrow: lower edge from lateral to medial, then upper edge from medial to lateral.</summary>
    public static readonly int[] RightBrow = [46, 53, 52, 65, 55, 107, 66, 105, 63, 70];

    /// <summary>The left eyebrow in the same order.</summary>
    public static readonly int[] LeftBrow = [276, 283, 282, 295, 285, 336, 296, 334, 293, 300];

    /// <summary>The border of the landmarks, clockwise from the top of the forehead as seen by the patient's opposite.</summary>
    public static readonly int[] Border =
    [
        10, 109, 67, 103, 54, 21, 162, 127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152,
        377, 400, 378, 379, 365, 397, 288, 361, 323, 454, 356, 389, 251, 284, 332, 297, 338,
    ];
}
