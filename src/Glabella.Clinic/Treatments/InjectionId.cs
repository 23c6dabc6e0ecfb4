using System.Security.Cryptography;
using System.Text;

namespace Glabella.Clinic.Treatments;

/// <summary>Identifies one injection. Made by the client, so that a repeated request is recognised.</summary>
public readonly record struct InjectionId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static InjectionId New() => new(Guid.CreateVersion7());

    /// <summary>The injection at a site of sites recorded together; the same whenever it is asked.</summary>
    internal static InjectionId InBatch(TreatmentId treatment, Guid batch, string site)
    {
        byte[] named = [.. treatment.Value.ToByteArray(bigEndian: true), .. batch.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(site)];
        var bytes = SHA256.HashData(named)[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // a name-based UUID, version 8 and variant of RFC 9562
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(new Guid(bytes, bigEndian: true));
    }

    public override string ToString() => Value.ToString();
}
