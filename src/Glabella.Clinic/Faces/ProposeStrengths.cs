using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Glabella.Mechanics;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>Says what the expression pictures of one sitting tell of a patient's muscle strengths. Changes nothing: a person accepts them as findings.</summary>
public sealed class ProposeStrengths(ClinicStore store)
{
    public sealed record Request(SeriesId Series);

    public async Task<Result<StrengthProposal>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var loaded = await store.ReadAsync(db => Load(db, request.Series, cancellation));
        return loaded.Succeeded ? Propose(loaded.Value.Patient, loaded.Value.Seen, loaded.Value.On) : loaded.Refusal;
    }

    private static async Task<Result<(Patient Patient, IReadOnlyList<SeenPhotograph> Seen, DateOnly On)>> Load(
        ClinicDb db, SeriesId series, CancellationToken cancellation)
    {
        var seen = await SeriesViews.AllAsync(db, series, cancellation);
        if (seen.FirstOrDefault(entry => entry.Photograph.View == PhotographView.Rest) is not { } rest)
        {
            return new NoRestPicture();
        }

        var patient = await db.Patients.SingleAsync(p => p.Id == rest.Photograph.PatientId, cancellation);
        return (patient, seen, DateOnly.FromDateTime(rest.Photograph.StoredAt.UtcDateTime));
    }

    private static Result<StrengthProposal> Propose(Patient patient, IReadOnlyList<SeenPhotograph> seen, DateOnly on)
    {
        var rest = seen.Single(entry => entry.Photograph.View == PhotographView.Rest);
        var face = FaceProposal.Compute(rest.Photograph, rest.Landmarks.PointsPx, null);
        if (!face.Succeeded)
        {
            return face.Refusal;
        }

        if (face.Value.Remarks.FirstOrDefault(remark => remark.Refused) is { } remark)
        {
            return new RestNotUsable(remark);
        }

        var fit = face.Value.Fit;
        var own = PatientFace.FromMeasured(fit.LandmarksMm, patient.Sex, patient.AgeOn(on), fit.ScaleErrorPercent);
        return MuscleStrengths.Propose(
            FaceMechanics.Build(FaceAtlas.Fit(own)), fit,
            [.. seen.Select(entry => new ExpressionPicture(entry.Photograph.View, entry.Landmarks.PointsPx, entry.Landmarks.JitterPx))]);
    }

    public sealed record NoRestPicture() : Refusal(
        "rest-picture-missing", "This sitting has no picture at rest with landmarks. Movements are measured from rest: take one.", "series");

    public sealed record RestNotUsable(FaceRemark Remark) : Refusal("rest-picture-implausible", Remark.Message, "series");
}
