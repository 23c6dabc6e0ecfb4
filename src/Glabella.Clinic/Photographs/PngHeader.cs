using System.Buffers.Binary;
using System.IO.Compression;

namespace Glabella.Clinic.Photographs;

/// <summary>The IHDR chunk of a PNG.</summary>
internal sealed record PngHeader(uint Width, uint Height, int BitDepth, int ColourType, bool Interlaced)
{
    // Start and step of the seven Adam7 passes.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public bool IsPaletted => ColourType == 3;

    private int BitsPerPixel => BitDepth * ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Null when a field has a value the standard does not know.</summary>
    public static PngHeader? Find(ReadOnlySpan<byte> content)
    {
        if (content.Length != 13 || content[10] != 0 || content[11] != 0 || content[12] > 1)
        {
            return null;
        }

        var header = new PngHeader(
            BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]), content[8], content[9], content[12] == 1);
        var known = (header.ColourType, header.BitDepth) is (0, 1 or 2 or 4 or 8 or 16) or (2 or 4 or 6, 8 or 16) or (3, 1 or 2 or 4 or 8);
        return known && header.Width is > 0 and <= int.MaxValue && header.Height is > 0 and <= int.MaxValue ? header : null;
    }

    /// <summary>Whether the image data, once inflated, are exactly as long as the picture needs; reads no further, so a bomb costs nothing.</summary>
    public bool IsFilledBy(ReadOnlyMemory<byte> imageData)
    {
        var buffer = new byte[64 * 1024];
        using var deflated = new MemoryStream(imageData.ToArray());
        using var inflated = new ZLibStream(deflated, CompressionMode.Decompress);
        var missing = InflatedLength();
        try
        {
            while (missing > 0)
            {
                var read = inflated.Read(buffer, 0, (int)Math.Min(buffer.Length, missing));
                if (read == 0)
                {
                    return false;
                }

                missing -= read;
            }

            return inflated.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private long InflatedLength() => Interlaced
        ? Passes.Sum(p => LengthOf((Width - p.X + p.StepX - 1) / p.StepX, (Height - p.Y + p.StepY - 1) / p.StepY))
        : LengthOf(Width, Height);

    // One filter byte before each row.
    private long LengthOf(long width, long height) => width <= 0 || height <= 0 ? 0 : height * (1 + (((width * BitsPerPixel) + 7) / 8));
}
