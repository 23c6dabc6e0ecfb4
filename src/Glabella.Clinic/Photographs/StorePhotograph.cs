using System.Globalization;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Photographs;

/// <summary>Stores one photograph of a patient: checked, freed of metadata, durable before it is in the record.</summary>
public sealed class StorePhotograph(ClinicStore store, PhotographFolder folder)
{
    /// <summary>The id is made by the caller, so that the same request sent twice stores one photograph.</summary>
    /// <param name="View">Id of a <see cref="PhotographView"/>.</param>
    /// <param name="Series">The sitting it belongs to, an id made by the caller too; null for a photograph by itself.</param>
    public sealed record Request(
        PhotographId Id, PatientId Patient, ReadOnlyMemory<byte> File, string View = PhotographView.Rest, SeriesId? Series = null);

    public async Task<Result<Photograph>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Photograph) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Id.Value, "Id") is { } damaged)
        {
            return damaged;
        }

        if (PhotographView.TryFind(request.View) is null)
        {
            return new UnknownView(request.View);
        }

        var read = PictureReader.Read(request.File);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }

        var picture = read.Value;
        var before = await store.ReadAsync(db => FindEarlier(db, request, picture, store.Now, cancellation));
        if (before is not null)
        {
            return before.Result;
        }

        // The file first: a file without a record is harmless, a record without its file is a lie.
        folder.Save(request.Id, picture);
        return await store.WriteAsync(by, (db, now) => Add(db, request, picture, by, now, cancellation), cancellation);
    }

    private static async Task<Change<Photograph>> Add(
        ClinicDb db, Request request, Picture picture, Clinician by, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await FindEarlier(db, request, picture, now, cancellation) is { } earlier)
        {
            return earlier;
        }

        var photograph = new Photograph(request.Id, request.Patient, picture, request.View, request.Series, by.Id, now);
        db.Add(photograph);
        return Change.Made(photograph, AuditAct.Of("photograph-stored", "photograph", request.Id.Value, request.Patient,
            new { photograph.View, series = photograph.SeriesId.Value, photograph.ContentType, photograph.WidthPx, photograph.HeightPx, photograph.Bytes, photograph.Sha256 }));
    }

    // Null when this request is new and may go on.
    private static async Task<Change<Photograph>?> FindEarlier(
        ClinicDb db, Request request, Picture picture, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!await db.Patients.AnyAsync(patient => patient.Id == request.Patient, cancellation))
        {
            return new PatientNotFound(request.Patient);
        }

        var stored = await db.Set<Photograph>().SingleOrDefaultAsync(photograph => photograph.Id == request.Id, cancellation);
        if (stored is not null)
        {
            return IsSame(stored, request, picture) ? Change.Unchanged(stored) : new IdInUse(request.Id);
        }

        if (await SeriesOfAnother.CheckAsync(db, request.Series ?? new SeriesId(request.Id.Value), request.Patient, cancellation) is { } foreign)
        {
            return foreign;
        }

        return await SeriesClosed.CheckAsync(db, request.Series, now, cancellation) is { } closed ? closed : (Change<Photograph>?)null;
    }

    private static bool IsSame(Photograph stored, Request request, Picture picture) =>
        stored.PatientId == request.Patient && stored.Sha256 == picture.Sha256 && stored.View == request.View
        && stored.SeriesId == (request.Series ?? new SeriesId(request.Id.Value));

    public sealed record IdInUse(PhotographId Id) : Refusal("photograph-id-in-use", string.Create(CultureInfo.InvariantCulture,
        $"Another photograph has already been stored under {Id}. Load the page again and take a new one."));
}
