using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Plans;

/// <summary>The fingerprint of a signature: of whose plan, on which face, what it says, what was found and shown, who signed and when.</summary>
/// <remarks>Each part is preceded by its length, so that no two signatures give the same bytes. Times count in milliseconds, which both databases keep.</remarks>
internal static class SignatureDigest
{
    /// <summary>Of signatures from before findings on the face were kept.</summary>
    private const string FormWithoutFace = "glabella.signature/1";

    /// <summary>Of signatures from before rules had versions.</summary>
    private const string FormWithoutRules = "glabella.signature/2";

    private const string Form = "glabella.signature/3";

    /// <returns>SHA-256, lower-case hexadecimal.</returns>
    public static string Of(
        PlanRecord plan, ReadOnlySpan<byte> content, int? faceRevision, string? face, string? rules, string findings, string prediction, ClinicianId signer, string signerName, DateTimeOffset at)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isWithFace = faceRevision is not null || face is not null;
        Append(hash, rules is not null ? Form : isWithFace ? FormWithoutRules : FormWithoutFace);
        Append(hash, plan.Id.Value.ToString());
        Append(hash, plan.PatientId.Value.ToString());
        Append(hash, plan.FaceId.Value.ToString());
        Append(hash, plan.Version.ToString(CultureInfo.InvariantCulture));
        Append(hash, content);
        if (isWithFace || rules is not null)
        {
            Append(hash, faceRevision?.ToString(CultureInfo.InvariantCulture) ?? "");
            Append(hash, face ?? "");
        }

        if (rules is not null)
        {
            Append(hash, rules);
        }

        Append(hash, findings);
        Append(hash, prediction);
        Append(hash, signer.Value.ToString());
        Append(hash, signerName);
        Append(hash, at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string part) => Append(hash, Encoding.UTF8.GetBytes(part));

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
