using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Templates;

/// <summary>One template as it is offered now, to lay it on a face.</summary>
public sealed class ShowTemplate(ClinicStore store)
{
    public sealed record Request(TemplateId Template);

    public async Task<Result<TemplateVersion>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<TemplateVersion>>(async db => await TemplateShelf.FindAsync(db, request.Template) switch
        {
            { } newest when newest.IsFor(by) => newest,
            { IsRetired: true } retired when retired.OwnerId is null || retired.OwnerId == by.Id => new TemplateRetired(retired.Name, retired.ByName, retired.At),
            _ => new TemplateNotFound(request.Template),
        });
    }
}
