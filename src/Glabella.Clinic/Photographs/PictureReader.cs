using System.Globalization;

namespace Glabella.Clinic.Photographs;

/// <summary>Reads a file that says it is a picture, and believes nothing of it: neither its name, its type nor its lengths.</summary>
public static class PictureReader
{
    /// <summary>The picture without its metadata, or why it cannot be used. The size it claims is checked before anything is decoded.</summary>
    public static Result<Picture> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > PictureLimits.MaxBytes)
        {
            return new TooManyBytes(file.Length);
        }

        return file.Span switch
        {
            [] => new NotAPicture("The file is empty."),
            [0xFF, 0xD8, 0xFF, ..] => JpegReader.Read(file),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngReader.Read(file),
            _ => new NotAPicture($"The file {Kind(file.Span)}, whatever its name says."),
        };
    }

    /// <summary>Null when the size is acceptable.</summary>
    internal static Refusal? CheckSize(long width, long height)
    {
        if (width * height > PictureLimits.MaxPixels)
        {
            return new TooManyPixels(width, height);
        }

        return Math.Min(width, height) < PictureLimits.MinSidePx ? new TooFewPixels(width, height) : null;
    }

    private static string Kind(ReadOnlySpan<byte> file) => file switch
    {
        [0x47, 0x49, 0x46, 0x38, ..] => "is a GIF",
        [0x25, 0x50, 0x44, 0x46, ..] => "is a PDF",
        [0x52, 0x49, 0x46, 0x46, ..] => "is a WebP or another RIFF file",
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, ..] => "is a HEIC, AVIF or film file",
        _ when file[..Math.Min(512, file.Length)].IndexOfAnyInRange((byte)0, (byte)8) < 0 => "is text",
        _ => "is of an unknown kind",
    };

    /// <param name="Found">A sentence on what the file is instead.</param>
    public sealed record NotAPicture(string Found) : Refusal(
        "not-a-picture", $"{Found} Choose a photograph as JPEG or PNG.", "file");

    public sealed record TooManyBytes(long Bytes) : Refusal("picture-too-many-bytes", string.Create(CultureInfo.InvariantCulture,
        $"The file has {Bytes / 1e6:0.0} MB; up to {PictureLimits.MaxBytes / 1e6:0} MB can be stored. Save it smaller and try again."), "file");

    public sealed record TooManyPixels(long WidthPx, long HeightPx) : Refusal("picture-too-many-pixels", string.Create(CultureInfo.InvariantCulture,
        $"The picture has {WidthPx} × {HeightPx} = {WidthPx * HeightPx / 1e6:0.0} megapixels; up to {PictureLimits.MaxPixels / 1e6:0} can be used. Save it smaller and try again."), "file");

    public sealed record TooFewPixels(long WidthPx, long HeightPx) : Refusal("picture-too-few-pixels", string.Create(CultureInfo.InvariantCulture,
        $"The picture has {WidthPx} × {HeightPx} pixels; each side needs at least {PictureLimits.MinSidePx}. Use a larger picture."), "file");

    public sealed record Damaged(string What) : Refusal(
        "picture-damaged", $"The picture is damaged or was cut short: {What}. Copy it again from the camera.", "file");

    public sealed record UnsupportedKind(string What) : Refusal(
        "picture-kind-unsupported", $"{What} Save it as an ordinary JPEG or PNG and try again.", "file");
}
