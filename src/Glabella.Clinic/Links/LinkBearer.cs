using System.Security.Cryptography;
using System.Text;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Links;

/// <summary>Whoever holds a link: not a clinician, has no duty, and reaches nothing but what the slices of links do.</summary>
internal static class LinkBearer
{
    private const int TokenBytes = 20;

    /// <summary>The author of what is written through a link.</summary>
    public static Clinician As(string from) => new(new ClinicianId(Guid.Empty), "The patient, by link", Role.Assistant, from);

    /// <summary>160 random bits.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string HashOf(string? token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token ?? "")));

    public static Task<PatientLink?> FindAsync(ClinicDb db, PatientLinkId id, CancellationToken cancellation = default) =>
        db.Set<PatientLink>().SingleOrDefaultAsync(link => link.Id == id, cancellation);
}
