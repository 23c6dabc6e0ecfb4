using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Templates;

/// <summary>The templates someone is offered: the clinic's and their own.</summary>
public sealed class ListTemplates(ClinicStore store)
{
    public async Task<Result<IReadOnlyList<TemplateVersion>>> Execute(Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<TemplateVersion>>>(async db => (await TemplateShelf.OfferedAsync(db, by)).ToArray());
    }
}
