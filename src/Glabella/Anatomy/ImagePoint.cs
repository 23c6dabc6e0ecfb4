namespace Glabella.Anatomy;

/// <summary>A landmark on an upright, unmirrored photograph, in pixels.</summary>
/// <remarks>+x to the right of the picture (the patient's left), +y down, +z away from the camera, all in pixels of the same size.</remarks>
/// <param name="X">Pixels from the left edge.</param>
/// <param name="Y">Pixels from the top edge.</param>
/// <param name="Z">Pixels of depth, relative to the head's own middle.</param>
public readonly record struct ImagePoint(double X, double Y, double Z)
{
    /// <summary>Distance in the plane of the picture, px; depth left out.</summary>
    public double DistancePx(ImagePoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
