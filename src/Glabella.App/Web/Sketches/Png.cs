using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Glabella.App.Web.Sketches;

/// <summary>Writes 8-bit RGBA pixels as a PNG (ISO/IEC 15948), each row filtered against the one above.</summary>
public static class Png
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    public static byte[] Encode(byte[] rgba, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(rgba);
        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR", Header(width, height));
        WriteChunk(png, "IDAT", Compress(rgba, 4 * width, height));
        WriteChunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6); // eight bits a channel, red green blue alpha
        return header;
    }

    private static byte[] Compress(byte[] rgba, int stride, int height)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.SmallestSize))
        {
            var row = new byte[stride + 1];
            row[0] = 2; // filter "up"
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < stride; x++)
                {
                    var above = y == 0 ? 0 : rgba[((y - 1) * stride) + x];
                    row[x + 1] = (byte)(rgba[(y * stride) + x] - above);
                }

                zlib.Write(row);
            }
        }

        return output.ToArray();
    }

    private static void WriteChunk(MemoryStream png, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes) =>
        bytes.Aggregate(uint.MaxValue, (crc, b) => CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8)) ^ uint.MaxValue;

    private static uint CrcOf(uint n) =>
        Enumerable.Range(0, 8).Aggregate(n, (c, _) => (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1);
}
