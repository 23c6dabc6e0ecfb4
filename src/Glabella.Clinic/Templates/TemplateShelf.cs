using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Templates;

/// <summary>The newest version of each template, and what every slice asks of one.</summary>
internal static class TemplateShelf
{
    public static async Task<TemplateVersion?> FindAsync(ClinicDb db, TemplateId id) =>
        await db.Set<TemplateVersion>().Where(t => t.TemplateId == id).OrderByDescending(t => t.Number).FirstOrDefaultAsync();

    /// <summary>Those that are offered to someone, the clinic's first, by name.</summary>
    public static async Task<IReadOnlyList<TemplateVersion>> OfferedAsync(ClinicDb db, Clinician whom)
    {
        var versions = db.Set<TemplateVersion>();
        var newest = await versions.Where(t => !versions.Any(later => later.TemplateId == t.TemplateId && later.Number > t.Number)).ToListAsync();
        return [.. newest.Where(t => t.IsFor(whom)).OrderBy(t => t.OwnerId is not null).ThenBy(t => t.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>The name without stray spaces, or why it cannot be one.</summary>
    public static Result<string> CheckName(string? name) => (name ?? "").Trim() switch
    {
        "" => new TemplateNameMissing(),
        { Length: > TemplateVersion.LongestName } tooLong => new TemplateNameTooLong(tooLong.Length),
        var fits => fits,
    };

    /// <summary>Why a name cannot be given among those that the same people see; null when it can.</summary>
    public static async Task<Refusal?> CheckFreeAsync(ClinicDb db, string name, TemplateId id, Clinician by) =>
        (await OfferedAsync(db, by)).Any(t => t.TemplateId != id && string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase))
            ? new TemplateNameTaken(name)
            : null;

    /// <summary>Why the newest version cannot be changed by someone who saw another one; null when it can.</summary>
    public static Refusal? CheckChange(TemplateVersion? newest, TemplateId id, int seen, Clinician by) => newest switch
    {
        null => new TemplateNotFound(id),
        _ when !newest.MayBeChangedBy(by) => new TemplateNotYours(newest.Name, newest.OwnerName),
        { IsRetired: true } => new TemplateRetired(newest.Name, newest.ByName, newest.At),
        _ when newest.Number != seen => new TemplateChangedMeanwhile(newest.Name, newest.ByName),
        _ => null,
    };
}
