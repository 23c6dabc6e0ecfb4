using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Templates;

/// <summary>Gives a template another name, as a new version.</summary>
public sealed class RenameTemplate(ClinicStore store)
{
    /// <param name="Seen">The number of the version that was shown.</param>
    public sealed record Request(TemplateId Template, int Seen, string? Name);

    public async Task<Result<TemplateVersion>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var name = TemplateShelf.CheckName(request.Name);
        return name.Succeeded
            ? await store.WriteAsync<TemplateVersion>(by, (db, now) => Rename(db, request, name.Value, by, now), cancellation)
            : name.Refusal;
    }

    private static async Task<Change<TemplateVersion>> Rename(ClinicDb db, Request request, string name, Clinician by, DateTimeOffset now)
    {
        var newest = await TemplateShelf.FindAsync(db, request.Template);
        if (newest is { IsRetired: false } && newest.MayBeChangedBy(by) && newest.Name == name)
        {
            return Change.Unchanged(newest);
        }

        if (TemplateShelf.CheckChange(newest, request.Template, request.Seen, by) is { } refusal)
        {
            return refusal;
        }

        if (await TemplateShelf.CheckFreeAsync(db, name, request.Template, by) is { } taken)
        {
            return taken;
        }

        var renamed = newest!.Renamed(name, by, now);
        db.Add(renamed);
        return Change.Made(renamed, AuditAct.Of("template-renamed", "template", request.Template.Value, null, new { before = newest.Name, after = name }));
    }
}
