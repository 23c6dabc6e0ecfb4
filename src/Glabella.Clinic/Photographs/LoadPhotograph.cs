using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Photographs;

/// <summary>Loads one photograph with its picture, checked against its hash.</summary>
public sealed class LoadPhotograph(ClinicStore store, PhotographFolder folder)
{
    public sealed record Loaded(Photograph Photograph, ReadOnlyMemory<byte> Content);

    public async Task<Result<Loaded>> Execute(PhotographId id, Clinician by, CancellationToken cancellation = default)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var photograph = await store.ReadAsync(db => db.Set<Photograph>().SingleOrDefaultAsync(p => p.Id == id, cancellation));
        return photograph is null
            ? new UnknownPhotograph(id)
            : new Loaded(photograph, await folder.LoadAsync(photograph, cancellation));
    }

    public sealed record UnknownPhotograph(PhotographId Id) : Refusal("photograph-not-found", "There is no such photograph.");
}
