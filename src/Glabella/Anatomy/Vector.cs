using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Vector arithmetic on <see cref="FacePoint"/>, which is a position at the public boundary and a vector inside loops.</summary>
internal static class Vector
{
    public static FacePoint Plus(this FacePoint a, FacePoint b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static FacePoint Minus(this FacePoint a, FacePoint b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static FacePoint Times(this FacePoint a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    public static double Dot(this FacePoint a, FacePoint b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);

    public static FacePoint Cross(this FacePoint a, FacePoint b) =>
        new((a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));

    public static double Length(this FacePoint a) => Math.Sqrt(a.Dot(a));

    /// <summary>The unit vector of the same direction; zero stays zero.</summary>
    public static FacePoint Unit(this FacePoint a)
    {
        var length = a.Length();
        return length > 0 ? a.Times(1 / length) : a;
    }

    public static FacePoint Lerp(FacePoint a, FacePoint b, double t) => a.Plus(b.Minus(a).Times(t));

    /// <summary>The point seen in the mirror: left and right exchanged about the plane x = 0.</summary>
    public static FacePoint Mirrored(this FacePoint a) => new(-a.X, a.Y, a.Z);

    public static FacePoint Mean(IEnumerable<FacePoint> points)
    {
        var (sum, count) = (default(FacePoint), 0);
        foreach (var point in points)
        {
            (sum, count) = (sum.Plus(point), count + 1);
        }

        return sum.Times(1.0 / count);
    }
}
