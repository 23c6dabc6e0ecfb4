namespace Glabella.Clinic.Photographs;

/// <summary>How large a photograph may be. One place, read by the slice, the upload form and the browser.</summary>
public static class PictureLimits
{
    /// <summary>20 MB: twice what a telephone writes at full resolution.</summary>
    public const long MaxBytes = 20_000_000;

    /// <summary>40 megapixels; above, decoding alone costs a browser 160 MB.</summary>
    public const long MaxPixels = 40_000_000;

    /// <summary>The shorter side; below, no iris is wide enough to give a scale.</summary>
    public const int MinSidePx = 240;
}
