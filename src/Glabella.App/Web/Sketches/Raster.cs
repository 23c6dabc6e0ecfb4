using System.Numerics;

namespace Glabella.App.Web.Sketches;

/// <summary>Three corners of a triangle, or three values at them.</summary>
internal readonly record struct Triple(Vector3 A, Vector3 B, Vector3 C)
{
    public Vector3 At(float a, float b, float c) => (A * a) + (B * b) + (C * c);
}

/// <summary>A depth buffer that keeps the nearest surface normal of each sample.</summary>
internal sealed class Raster(int width, int height)
{
    private readonly float[] _depth = [.. Enumerable.Repeat(float.NegativeInfinity, width * height)];
    private readonly Vector3[] _normal = new Vector3[width * height];

    public int Width => width;

    /// <summary>Covers a triangle given in samples (z toward the viewer) with its normals.</summary>
    public void Fill(Triple corners, Triple normals)
    {
        var area = Cross(corners.A, corners.B, corners.C);
        if (area >= 0)
        {
            return; // turned away: the picture's y points down, so a front face runs clockwise
        }

        var (x0, x1) = Range(corners.A.X, corners.B.X, corners.C.X, width);
        var (y0, y1) = Range(corners.A.Y, corners.B.Y, corners.C.Y, height);
        for (var y = y0; y <= y1; y++)
        {
            for (var x = x0; x <= x1; x++)
            {
                FillSample(x, y, corners, normals, area);
            }
        }
    }

    /// <summary>Averages blocks of samples into RGBA pixels; samples that nothing covers are transparent.</summary>
    public byte[] Shrink(int samples, Func<Vector3, Vector3> shade)
    {
        var pixels = new byte[width / samples * (height / samples) * 4];
        for (var i = 0; i < pixels.Length / 4; i++)
        {
            var (x, y) = (i % (width / samples) * samples, i / (width / samples) * samples);
            Average(x, y, samples, shade, pixels.AsSpan(4 * i, 4));
        }

        return pixels;
    }

    private void FillSample(int x, int y, Triple corners, Triple normals, float area)
    {
        var p = new Vector3(x + 0.5f, y + 0.5f, 0);
        var a = Cross(corners.B, corners.C, p) / area;
        var b = Cross(corners.C, corners.A, p) / area;
        var c = 1 - a - b;
        if (a < 0 || b < 0 || c < 0)
        {
            return;
        }

        var depth = (a * corners.A.Z) + (b * corners.B.Z) + (c * corners.C.Z);
        var at = (y * width) + x;
        if (depth > _depth[at])
        {
            (_depth[at], _normal[at]) = (depth, normals.At(a, b, c));
        }
    }

    private void Average(int x0, int y0, int samples, Func<Vector3, Vector3> shade, Span<byte> rgba)
    {
        var (sum, covered) = (Vector3.Zero, 0);
        for (var i = 0; i < samples * samples; i++)
        {
            var at = ((y0 + (i / samples)) * width) + x0 + (i % samples);
            if (_depth[at] > float.NegativeInfinity)
            {
                (sum, covered) = (sum + shade(_normal[at]), covered + 1);
            }
        }

        if (covered > 0)
        {
            sum /= covered;
            (rgba[0], rgba[1], rgba[2]) = (Byte(sum.X), Byte(sum.Y), Byte(sum.Z));
            rgba[3] = (byte)(255 * covered / (samples * samples));
        }
    }

    private static byte Byte(float value) => (byte)Math.Clamp((int)MathF.Round(value * 255), 0, 255);

    private static float Cross(Vector3 a, Vector3 b, Vector3 p) => ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X));

    private static (int From, int To) Range(float a, float b, float c, int size) =>
        (Math.Max(0, (int)MathF.Floor(MathF.Min(a, MathF.Min(b, c)))), Math.Min(size - 1, (int)MathF.Ceiling(MathF.Max(a, MathF.Max(b, c)))));
}
