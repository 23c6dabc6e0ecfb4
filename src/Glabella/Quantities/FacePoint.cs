namespace Glabella.Quantities;

/// <summary>A point in the face frame, in millimetres.</summary>
/// <remarks>
/// Right-handed; +x toward the patient's left, +y superior, +z anterior. The origin is that of the reference face.
/// Never a pixel: a point on a picture is an image point and belongs to the picture.
/// </remarks>
/// <param name="X">Millimetres toward the patient's left.</param>
/// <param name="Y">Millimetres upward.</param>
/// <param name="Z">Millimetres forward.</param>
public readonly record struct FacePoint(double X, double Y, double Z)
{
    /// <summary>The straight-line distance to another point, mm.</summary>
    public double DistanceMm(FacePoint other) =>
        Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)) + ((Z - other.Z) * (Z - other.Z)));

    /// <summary>The point moved by an offset in millimetres.</summary>
    public FacePoint Moved(double dx, double dy, double dz) => new(X + dx, Y + dy, Z + dz);
}
