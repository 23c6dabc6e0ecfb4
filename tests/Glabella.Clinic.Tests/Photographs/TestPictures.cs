using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Glabella.Clinic.Tests.Photographs;

/// <summary>Small files made for the tests: 256 × 240 stripes from an independent encoder (libjpeg), PNGs built chunk by chunk.</summary>
internal static class TestPictures
{
    public const string Secret = "GPSLatitude 52.5163 Maker-4711";

    private const string BaselineBase64 =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+P" +
        "j4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCADwAQADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAMEAv/EABkQAQADAQEAAAAAAAAAAAAAAAAT" +
        "YaFiEv/EABcBAQEBAQAAAAAAAAAAAAAAAAABAgP/xAAXEQEBAQEAAAAAAAAAAAAAAAAAEQES/9oADAMBAAIRAxEAPwC4Dm6gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIz86T86iNRmrT86T86iEKtPzp" +
        "PzqIQq0/Ok/OohCrT86T86iEKtPzpPzqIQq0/Ok/OohCrT86T86iEKtPzpPzqIQq0/Ok/OohCrT86T86iEKtPzpPzqIQq0/Ok/OohCrT86T86iEKtPzpPzqIQq0/Ok/OohCg1iUZBrCjINYUZBrCjI" +
        "NYUZBrCjINYUZBrCjINYUZBrCjINYUZBrCjINYUZBrCjINYUZBrCgJTc6Tc6QVEpudJudIKiU3Ok3OkFRKbnSbnSColNzpNzpBUSm50m50gqJTc6Tc6QVEpudJudIKiU3Ok3OkFRKbnSbnSColNzpN" +
        "zpBUSm50m50gqJTc6Tc6QVEpudJudIKiU3Ok3OkFRKbnSbnSCIDSAAAAAAAAAAAAAAAAAAAAAAAAAAAAAANIDKAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAJy86S86kLFVl50l51IIKy86S86kEFZedJe" +
        "dSCCsvOkvOpBBWXnSXnUggrLzpLzqQQVl50l51IIKy86S86kEFZedJedSCCsvOkvOpBBWXnSXnUggrLzpLzqQQVl50l51IIKy86S86kEFZedJedSCANAJWcaAKzjQBWcaAKzjQBWcaAKzjQBWcaAKz" +
        "jQBWcaAKzjQBWcaAKzjQBWcaAKzjQBWcaAKCctaS1okUE5a0lrQignLWktaEUE5a0lrQignLWktaEUE5a0lrQignLWktaEUE5a0lrQignLWktaEUE5a0lrQignLWktaEUE5a0lrQignLWktaEUE5a0" +
        "lrQignLWktaEUE5a0lrQiYCtAAAAAAAAAAAAAAAAAAAAAAAAAAAAAALgI5gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAOJKJKTBuYpJRJSYExSSiSkwJiklElJgTFJKJKTAmKSUSUmBMUkokpMCYpJRJSY" +
        "ExSSiSkwJiklElJgTFJKJKTAmKSUSUmBMUkokpMCYpJRJSYExSSiSkwJiklElJgTAWFZ7RFgO0RYDtEWA7RFgO0RYDtEWA7RFgO0RYDtEWA7RFgO0RYDtEWA7RFgO0RYDtEWA7Bx7o90M867HHuj3Q" +
        "c67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc67HHuj3Qc64AHUAAAAAAAAAAAAAAAAAA" +
        "AAAAAAAAAAAB//2Q==";

    private const string ProgressiveBase64 =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+P" +
        "j4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wgARCADwAQADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAIDAf/EABYBAQEBAAAAAAAAAAAAAAAAAAAB" +
        "Av/aAAwDAQACEAMQAAABsZ0AAAAAAAAAAAAAABCFloFoFoFoFoFoFoFoFoFoFoFoFoFoFoBsjFsMWwxbDFsMWwxbDFsMWwxbDFsMWwxbDFsMWwxbAgWgWgWgWgWgWgWgWgWgWgWgWgWgWgWgQKAAAA" +
        "AAAAAAAAAAA1EgAAAAAAAAAAAAAAEoW2gWgWgWgWgWgWgWgWgWgWgWgWgWgWgGhM2gzaDNoM2gzaDNoM2gzaDNoM2gzaDNoM2gzaDNoCRSRSRSRSRSRSRSRSRSRSRSRSRSRSRSRIUAAAAAAAAAAAAA" +
        "ADQMgAAAAAAAAAAAAAASktJFJFJFJFJFJFJFJFJFJFJFJFJFJFJBZIWIWIWIWIWIWIWIWIWIWIWIWIWIWIWDhOuDrg64OuDrg64OuDrg64OuDrg64OuDrg64JDYAAAAAAAAAAAAAAH//xAAXEAEBAQ" +
        "EAAAAAAAAAAAAAAAARAHBg/9oACAEBAAEFAuAZmZmZmZmZmZmZmZmZmZmZwFmZmZmZmZmZmZmZmZmZmZnAWZmZmZmZmZmZmZmZmZmZmcBZmZmZmZmZmZmZmZmZmZmZwFmZmZmZmZmZmZmZmZmZmZnY" +
        "f//EABcRAQEBAQAAAAAAAAAAAAAAABEAQHD/2gAIAQMBAT8B6AzMzMzMzMzMxERERERERERh/8QAFBEBAAAAAAAAAAAAAAAAAAAAcP/aAAgBAgEBPwFw/8QAFBABAAAAAAAAAAAAAAAAAAAAkP/aAA" +
        "gBAQAGPwJwP//EABkQAQEBAQEBAAAAAAAAAAAAAABxEWBwgP/aAAgBAQABPyHgJSlKUpSlKUpSlKUpSlKUpSlKUpT4DKUpSlKUpSlKUpSlKUpSlKUpSlKfAYQhCEIQhCEIQhCEIQhCEIQhCEIR9ggA" +
        "AAAAAAAABrWta1rWta1rWta1rWta1rWta1reB//aAAwDAQACAAMAAAAQ99999999999999999999999999999999zzzzzzzzzzzzzzzzPPPPPPPPPPPPPPPP++++++++++++++++DDDDDDDDDDDDDD" +
        "DDMMMMMMMMMMMMMMMM99999999999999998888888888888888++++++++++++++++AAAAAAAAAAAAAAAA9999999999999999/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8Azzzzzzzzzzzzzzzz++++" +
        "++++++++++++/8QAGREBAQEBAQEAAAAAAAAAAAAAEQABQFBg/9oACAEDAQE/EOBmZmZmZmZmZ+RZmZmZmZmZmYiIiIiIiIiI8EyMjIyMjIyMjIyMjIyMjIzh/wD/AFKUpSlKUpSlKUuH/8QAGBEBAQ" +
        "ADAAAAAAAAAAAAAAAAEQBAUHD/2gAIAQIBAT8QwCIiIiIiIiIiZmZmZmZmZmYiIiIiIiIiI0JERERERERERwH/xAAaEAADAQEBAQAAAAAAAAAAAAAAEXHwoXBg/9oACAEBAAE/EPgNM0zTNM0zTNM0" +
        "zTNM0zTNM0zTNM0zTNM0zTNM0zTNM0zTNM0zTNM0/AcMwzDMMwzDMMwzDMMwzDMMwzDMMwzDMMwzDMMwzDMMwzDMMwzDMMw/AdM0zTNM0zTNM0zTNM0zTNM0zTNM0zTNM0zTNM0zTNM0zTNM0zTNM0" +
        "/AZ6T0npPSek9J6T0npPSek9J6T0npPSek9J6T0npPSek9J6T0npPSek9J6T3wGCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCPAZJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ+B/9k=";

    public static byte[] Jpeg => Convert.FromBase64String(BaselineBase64);

    public static byte[] ProgressiveJpeg => Convert.FromBase64String(ProgressiveBase64);

    /// <summary>A JPEG with a secret in Exif, in a comment, in a second picture behind its end, and in a thumbnail of its JFIF header.</summary>
    public static byte[] JpegWithSecrets()
    {
        var plain = Jpeg;
        byte[] exif = [.. "Exif\0\0MM\0*\0\0\0\u0008"u8, .. Encoding.ASCII.GetBytes(Secret)];
        byte[] jfif = [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 10, 1, .. Encoding.ASCII.GetBytes(Secret)];
        var afterJfif = 4 + BinaryPrimitives.ReadUInt16BigEndian(plain.AsSpan(4));
        return
        [
            0xFF, 0xD8, .. Segment(0xE0, jfif), .. Segment(0xE1, exif), .. Segment(0xE1, Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0" + Secret)),
            .. Segment(0xED, Encoding.ASCII.GetBytes("Photoshop 3.0\0" + Secret)), .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)), .. plain[afterJfif..], .. Encoding.ASCII.GetBytes(Secret),
        ];
    }

    /// <summary>The JPEG with another size in its header.</summary>
    public static byte[] JpegClaiming(int width, int height)
    {
        var file = Jpeg;
        var frame = file.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), (ushort)width);
        return file;
    }

    public static byte[] Png(int width = 256, int height = 240, int? claimedHeight = null, params byte[][] extraChunks)
    {
        var rows = new byte[height * (1 + (3 * width))];
        byte[] header = [.. BigEndian((uint)width), .. BigEndian((uint)(claimedHeight ?? height)), 8, 2, 0, 0, 0];
        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", header), .. extraChunks.SelectMany(chunk => chunk), .. Chunk("IDAT", Deflate(rows)), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. BigEndian((uint)content.Length), .. body, .. BigEndian(SlowCrc(body))];
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Fastest))
        {
            zlib.Write(bytes);
        }

        return deflated.ToArray();
    }

    public static bool HoldsSecret(ReadOnlySpan<byte> file) =>
        file.IndexOf(Encoding.ASCII.GetBytes("GPSLatitude")) >= 0 || file.IndexOf(Encoding.ASCII.GetBytes("Maker-4711")) >= 0;

    // Polynomial division bit by bit: slow, and nothing like the table it checks.
    private static uint SlowCrc(byte[] bytes) => ~bytes.SelectMany(b => Enumerable.Range(0, 8).Select(bit => (uint)(b >> bit) & 1))
        .Aggregate(uint.MaxValue, (crc, bit) => ((crc ^ bit) & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1);

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] BigEndian(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
