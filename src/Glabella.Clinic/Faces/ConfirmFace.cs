using System.Globalization;
using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>Stores the face that a person has confirmed on a photograph.</summary>
public sealed class ConfirmFace(ClinicStore store)
{
    /// <summary>The id is made by the caller, so that the same request sent twice builds one face.</summary>
    /// <param name="Series">The sitting whose other photographs belong to this face; null for none.</param>
    public sealed record Request(
        FaceId Id, PatientId Patient, PhotographId Photograph, IReadOnlyList<ImagePoint> Landmarks, RulerMark? Ruler, SeriesId? Series = null);

    public async Task<Result<FaceRecord>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
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

        return await store.WriteAsync(by, (db, now) => Add(db, request, by, now, cancellation), cancellation);
    }

    private static async Task<Change<FaceRecord>> Add(ClinicDb db, Request request, Clinician by, DateTimeOffset now, CancellationToken cancellation)
    {
        var patient = await db.Patients.SingleOrDefaultAsync(p => p.Id == request.Patient, cancellation);
        var photograph = await db.Set<Photograph>().SingleOrDefaultAsync(
            p => p.Id == request.Photograph && p.PatientId == request.Patient, cancellation);
        if (patient is null || photograph is null)
        {
            return new NoSuchPhotograph(request.Photograph);
        }

        if (await db.Set<FaceRecord>().SingleOrDefaultAsync(face => face.Id == request.Id, cancellation) is { } earlier)
        {
            return earlier.IsBuiltFrom(request.Photograph, request.Series, request.Landmarks) ? Change.Unchanged(earlier) : new IdInUse(request.Id);
        }

        if (request.Series is { } series
            && !await db.Set<Photograph>().InSeries(series).AnyAsync(p => p.PatientId == request.Patient, cancellation))
        {
            return new NoSuchSeries(series);
        }

        var proposal = FaceProposal.Compute(photograph, request.Landmarks, request.Ruler);
        if (!proposal.Succeeded)
        {
            return proposal.Refusal;
        }

        if (proposal.Value.Remarks.FirstOrDefault(remark => remark.Refused) is { } remark)
        {
            return new Implausible(remark);
        }

        var fit = proposal.Value.Fit;
        var face = FaceRecord.OfPhotograph(
            request.Id, photograph, request.Series, request.Landmarks, fit, patient.Sex, patient.AgeOn(DateOnly.FromDateTime(now.UtcDateTime)), by.Id, now);
        db.Add(face);
        return Change.Made(face, AuditAct.Of("face-confirmed", "face", face.Id.Value, face.PatientId, new
        {
            photograph = photograph.Id.Value,
            photographSha256 = photograph.Sha256,
            series = request.Series?.Value,
            scaleErrorPercent = Math.Round(fit.ScaleErrorPercent, 2),
            face.ScaledByRuler,
            advice = proposal.Value.Remarks.Select(advice => advice.Code),
        }));
    }

    public sealed record NoSuchPhotograph(PhotographId Photograph) : Refusal(
        "photograph-not-found", "This patient has no such photograph. Go back to the patient and take it again.", "photograph");

    public sealed record NoSuchSeries(SeriesId Series) : Refusal(
        "series-not-found", "This patient has no photographs in such a series. Go back to the patient and take them again.", "seriesId");

    public sealed record Implausible(FaceRemark Remark) : Refusal("face-implausible", Remark.Message, "landmarks");

    public sealed record IdInUse(FaceId Id) : Refusal("face-id-in-use", string.Create(CultureInfo.InvariantCulture,
        $"Another face has already been stored under {Id}. Load the page again."));
}
