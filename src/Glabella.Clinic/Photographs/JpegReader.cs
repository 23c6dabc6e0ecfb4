using System.Buffers;
using System.Buffers.Binary;

namespace Glabella.Clinic.Photographs;

/// <summary>Walks the segments of a JPEG (ITU-T T.81 annex B) and keeps those that make the picture.</summary>
/// <remarks>Kept: frame, tables, scans, JFIF without its thumbnail, Adobe's colour transform, the ICC profile. All else is left out.</remarks>
internal sealed class JpegReader
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly ArrayBufferWriter<byte> _kept;
    private int _at = 2;
    private int _width;
    private int _height;
    private bool _scanned;

    private JpegReader(ReadOnlyMemory<byte> bytes) => (_bytes, _kept) = (bytes, new ArrayBufferWriter<byte>(bytes.Length));

    private ReadOnlySpan<byte> File => _bytes.Span;

    public static Result<Picture> Read(ReadOnlyMemory<byte> file)
    {
        var reader = new JpegReader(file);
        reader._kept.Write<byte>([0xFF, 0xD8]);
        return reader.Walk();
    }

    private Result<Picture> Walk()
    {
        while (true)
        {
            if (!TryReadMarker(out var marker))
            {
                return new PictureReader.Damaged("it ends before the picture does");
            }

            if (marker == 0xD9)
            {
                return Finish();
            }

            if (!TryReadSegment(out var segment))
            {
                return new PictureReader.Damaged("a part is longer than the file");
            }

            if (Take(marker, segment) is { } refusal)
            {
                return refusal;
            }
        }
    }

    private Result<Picture> Finish()
    {
        if (!_scanned)
        {
            return new PictureReader.Damaged("it holds no image");
        }

        _kept.Write<byte>([0xFF, 0xD9]);
        return new Picture("image/jpeg", _width, _height, _kept.WrittenMemory.ToArray());
    }

    // Any number of FF bytes may stand before a marker.
    private bool TryReadMarker(out byte marker)
    {
        marker = 0;
        if (_at >= File.Length || File[_at] != 0xFF)
        {
            return false;
        }

        while (_at < File.Length && File[_at] == 0xFF)
        {
            _at++;
        }

        if (_at >= File.Length)
        {
            return false;
        }

        marker = File[_at++];
        return marker != 0;
    }

    private bool TryReadSegment(out ReadOnlySpan<byte> segment)
    {
        segment = default;
        if (_at + 2 > File.Length)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(File[_at..]);
        if (length < 2 || _at + length > File.Length)
        {
            return false;
        }

        segment = File.Slice(_at + 2, length - 2);
        _at += length;
        return true;
    }

    private Refusal? Take(byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                Keep(marker, segment);
                return ReadFrame(segment);
            case 0xC4 or 0xDB or 0xDD: // Huffman and quantisation tables, restart interval
                Keep(marker, segment);
                return null;
            case 0xDA:
                return ReadScan(segment);
            case 0xE0 when segment.StartsWith("JFIF\0"u8) && segment.Length >= 14:
                Keep(marker, [.. segment[..12], 0, 0]); // no thumbnail
                return null;
            case 0xE2 when segment.StartsWith("ICC_PROFILE\0"u8):
            case 0xEE when segment.StartsWith("Adobe"u8) && segment.Length == 12:
                Keep(marker, segment);
                return null;
            case (>= 0xE0 and <= 0xEF) or 0xFE:
                return null; // Exif, XMP, comments, thumbnails, makers' notes
            case 0xC3 or (>= 0xC5 and <= 0xCF):
                return new PictureReader.UnsupportedKind("This JPEG is lossless, hierarchical or arithmetically coded, which browsers cannot show.");
            default:
                return new PictureReader.Damaged($"it has an unknown part FF{marker:X2}");
        }
    }

    private Refusal? ReadFrame(ReadOnlySpan<byte> frame)
    {
        if (_width > 0 || frame.Length < 6 || frame.Length != 6 + (3 * frame[5]))
        {
            return new PictureReader.Damaged("its frame header is wrong");
        }

        if (frame[0] != 8 || frame[5] is not (1 or 3 or 4))
        {
            return new PictureReader.UnsupportedKind($"This JPEG has {frame[5]} colour parts of {frame[0]} bits, which browsers cannot show.");
        }

        _height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        _width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        return _width == 0 || _height == 0
            ? new PictureReader.Damaged("its width or height is 0")
            : PictureReader.CheckSize(_width, _height);
    }

    private PictureReader.Damaged? ReadScan(ReadOnlySpan<byte> header)
    {
        if (_width == 0)
        {
            return new PictureReader.Damaged("image data come before the frame header");
        }

        Keep(0xDA, header);
        var file = File;
        var start = _at;
        while (_at + 1 < file.Length && (file[_at] != 0xFF || IsStuffing(file[_at + 1])))
        {
            _at++;
        }

        _kept.Write(file[start.._at]);
        _scanned |= _at > start;
        return _at + 1 < file.Length ? null : new PictureReader.Damaged("it ends before the picture does");
    }

    // A stuffed zero, a fill byte or a restart marker: the scan goes on.
    private static bool IsStuffing(byte afterFF) => afterFF is 0 or 0xFF or (>= 0xD0 and <= 0xD7);

    private void Keep(byte marker, scoped ReadOnlySpan<byte> segment)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(segment.Length + 2));
        _kept.Write(head);
        _kept.Write(segment);
    }
}
