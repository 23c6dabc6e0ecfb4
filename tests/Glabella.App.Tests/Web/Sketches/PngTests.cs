using System.Buffers.Binary;
using System.IO.Compression;
using Glabella.App.Web.Sketches;

namespace Glabella.App.Tests.Web.Sketches;

public class PngTests
{
    /// <summary>Reads the picture back by the specification: chunk by chunk, checksum by checksum, undoing the filter.</summary>
    [Fact]
    public void What_was_written_reads_back_pixel_by_pixel()
    {
        byte[] pixels = [.. Enumerable.Range(0, 4 * 3 * 2).Select(i => (byte)(i * 11))];

        var png = Png.Encode(pixels, width: 3, height: 2);

        Assert.Equal(pixels, Decode(png, stride: 12, height: 2));
    }

    private static byte[] Decode(byte[] png, int stride, int height)
    {
        var (position, data) = (8, new List<byte>());
        while (position < png.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(position));
            var body = png.AsSpan(position + 4, length + 4);
            Assert.Equal(Crc32(body), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(position + 8 + length)));
            if (body[..4].SequenceEqual("IDAT"u8))
            {
                data.AddRange(body[4..]);
            }

            position += 12 + length;
        }

        using var zlib = new ZLibStream(new MemoryStream([.. data]), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        return Unfilter(raw.ToArray(), stride, height);
    }

    private static byte[] Unfilter(byte[] rows, int stride, int height)
    {
        var pixels = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            Assert.Equal(2, rows[y * (stride + 1)]);
            for (var x = 0; x < stride; x++)
            {
                var above = y == 0 ? 0 : pixels[((y - 1) * stride) + x];
                pixels[(y * stride) + x] = (byte)(rows[(y * (stride + 1)) + 1 + x] + above);
            }
        }

        return pixels;
    }

    /// <summary>Bit by bit, as the specification defines it.</summary>
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
