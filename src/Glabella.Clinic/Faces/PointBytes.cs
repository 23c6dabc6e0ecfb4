using System.Buffers.Binary;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Clinic.Faces;

/// <summary>Points as bytes: three little-endian doubles each, so that what was confirmed comes back bit for bit.</summary>
internal static class PointBytes
{
    private const int Size = 3 * sizeof(double);

    public static byte[] Of(IEnumerable<FacePoint> points) => Of(points.Select(p => (p.X, p.Y, p.Z)));

    public static byte[] Of(IEnumerable<ImagePoint> points) => Of(points.Select(p => (p.X, p.Y, p.Z)));

    public static IReadOnlyList<FacePoint> ToFacePoints(byte[] bytes) => [.. Read(bytes).Select(p => new FacePoint(p.X, p.Y, p.Z))];

    public static IReadOnlyList<ImagePoint> ToImagePoints(byte[] bytes) => [.. Read(bytes).Select(p => new ImagePoint(p.X, p.Y, p.Z))];

    private static byte[] Of(IEnumerable<(double X, double Y, double Z)> points) =>
        [.. points.SelectMany(p => new[] { p.X, p.Y, p.Z }).SelectMany(LittleEndian)];

    private static byte[] LittleEndian(double value)
    {
        var bytes = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return bytes;
    }

    private static IEnumerable<(double X, double Y, double Z)> Read(byte[] bytes) =>
        Enumerable.Range(0, bytes.Length / Size).Select(i => (At(bytes, i * Size), At(bytes, (i * Size) + 8), At(bytes, (i * Size) + 16)));

    private static double At(byte[] bytes, int offset) =>
        BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(offset));
}
