using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Templates;

/// <summary>Offers a template no more, as a last version. Plans that were made from it keep their sites.</summary>
public sealed class RetireTemplate(ClinicStore store)
{
    /// <param name="Seen">The number of the version that was shown.</param>
    public sealed record Request(TemplateId Template, int Seen);

    public async Task<Result<TemplateVersion>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Authority.Check(by, Duty.ReadRecords) is { } notAllowed
            ? notAllowed
            : await store.WriteAsync<TemplateVersion>(by, (db, now) => Retire(db, request, by, now), cancellation);
    }

    private static async Task<Change<TemplateVersion>> Retire(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var newest = await TemplateShelf.FindAsync(db, request.Template);
        if (newest is { IsRetired: true } && newest.MayBeChangedBy(by))
        {
            return Change.Unchanged(newest);
        }

        if (TemplateShelf.CheckChange(newest, request.Template, request.Seen, by) is { } refusal)
        {
            return refusal;
        }

        var retired = newest!.Retired(by, now);
        db.Add(retired);
        return Change.Made(retired, AuditAct.Of("template-retired", "template", request.Template.Value, null, new { newest.Name }));
    }
}
