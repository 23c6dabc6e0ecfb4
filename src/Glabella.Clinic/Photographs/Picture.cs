using System.Security.Cryptography;

namespace Glabella.Clinic.Photographs;

/// <summary>A JPEG or PNG that was read part by part and written again with only the parts a picture needs.</summary>
/// <remarks>The file without anything that is not the picture: no place, no camera, no comment, nothing behind its end.</remarks>
public sealed record Picture(string ContentType, int WidthPx, int HeightPx, ReadOnlyMemory<byte> Content)
{
    /// <summary>Of the content, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
