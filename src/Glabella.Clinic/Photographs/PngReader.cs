using System.Buffers;
using System.Buffers.Binary;

namespace Glabella.Clinic.Photographs;

/// <summary>Walks the chunks of a PNG (ISO/IEC 15948), checks each, and keeps those that make the picture.</summary>
/// <remarks>Kept: header, palette, transparency, gamma and colour space figures, image data, end. Text, Exif, time, private and unknown chunks are left out.</remarks>
internal sealed class PngReader
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly ArrayBufferWriter<byte> _kept;
    private readonly ArrayBufferWriter<byte> _imageData = new();
    private int _at = 8;
    private PngHeader? _header;
    private bool _hasPalette;
    private bool _imageDataOver;

    private PngReader(ReadOnlyMemory<byte> bytes) => (_bytes, _kept) = (bytes, new ArrayBufferWriter<byte>(bytes.Length));

    private ReadOnlySpan<byte> File => _bytes.Span;

    public static Result<Picture> Read(ReadOnlyMemory<byte> file)
    {
        var reader = new PngReader(file);
        reader._kept.Write(Signature);
        return reader.Walk();
    }

    private Result<Picture> Walk()
    {
        while (true)
        {
            if (!TryReadChunk(out var type, out var chunk, out var content, out var damage))
            {
                return new PictureReader.Damaged(damage);
            }

            if (_header is null != (type == "IHDR"))
            {
                return new PictureReader.Damaged("its header is missing or repeated");
            }

            if (type == "IEND")
            {
                _kept.Write(chunk);
                return Finish();
            }

            if (Take(type, chunk, content) is { } refusal)
            {
                return refusal;
            }
        }
    }

    private bool TryReadChunk(out string type, out ReadOnlySpan<byte> chunk, out ReadOnlySpan<byte> content, out string damage)
    {
        (type, damage) = ("", "it ends before the picture does");
        chunk = content = default;
        if (File.Length - _at < 12)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(File[_at..]);
        if (length > File.Length - _at - 12)
        {
            return false;
        }

        chunk = File.Slice(_at, (int)length + 12);
        content = chunk.Slice(8, (int)length);
        type = System.Text.Encoding.Latin1.GetString(chunk.Slice(4, 4));
        damage = "the checksum of a part is wrong";
        _at += chunk.Length;
        return Crc32.Compute(chunk[4..^4]) == BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]);
    }

    private Refusal? Take(string type, ReadOnlySpan<byte> chunk, ReadOnlySpan<byte> content)
    {
        if (type != "IDAT" && _imageData.WrittenCount > 0)
        {
            _imageDataOver = true;
        }

        switch (type)
        {
            case "IHDR":
                _kept.Write(chunk);
                return ReadHeader(content);
            case "PLTE":
                _kept.Write(chunk);
                _hasPalette = content.Length is > 0 and <= 768 && content.Length % 3 == 0;
                return _hasPalette ? null : new PictureReader.Damaged("its palette is wrong");
            case "IDAT" when _imageDataOver:
                return new PictureReader.Damaged("its image data are torn apart");
            case "IDAT":
                _kept.Write(chunk);
                _imageData.Write(content);
                return null;
            case "tRNS" or "gAMA" or "cHRM" or "sRGB":
                _kept.Write(chunk);
                return null;
            default:
                // Bit 5 of the first letter: a part one may leave out.
                return (chunk[4] & 0x20) != 0 ? null : new PictureReader.Damaged("it has an unknown part that it says is needed");
        }
    }

    private Refusal? ReadHeader(ReadOnlySpan<byte> content)
    {
        _header = PngHeader.Find(content);
        return _header is null ? new PictureReader.Damaged("its header is wrong") : PictureReader.CheckSize(_header.Width, _header.Height);
    }

    private Result<Picture> Finish()
    {
        if (_imageData.WrittenCount == 0 || (_header!.IsPaletted && !_hasPalette))
        {
            return new PictureReader.Damaged("it holds no image");
        }

        return _header.IsFilledBy(_imageData.WrittenMemory)
            ? new Picture("image/png", (int)_header.Width, (int)_header.Height, _kept.WrittenMemory.ToArray())
            : new PictureReader.Damaged("its image data do not fill the picture");
    }
}
