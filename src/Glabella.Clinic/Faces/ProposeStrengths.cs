using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Glabella.Mechanics;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>Says what the expression pictures of one sitting tell of a patient's muscle strengths. Changes nothing: a person accepts them as findings.</summary>
public sealed class ProposeStrengths(ClinicStore store, StrengthMemory memory)
{
    /// <param name="Patient">Whose sitting it is; strengths of one person are never read off another's pictures.</param>
    public sealed record Request(PatientId Patient, SeriesId Series);

    public async Task<Result<StrengthProposal>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var loaded = await store.ReadAsync(db => Load(db, request, cancellation));
        return loaded.Succeeded ? memory.Find(loaded.Value.Key, () => Propose(loaded.Value)) : loaded.Refusal;
    }

    /// <param name="On">The day of the sitting, UTC.</param>
    /// <param name="Scale">What a ruler gave the picture at rest; null for the irises.</param>
    private sealed record Seen(Sex Sex, int Age, DateOnly On, FaceScale? Scale, SeenPhotograph Rest, IReadOnlyList<SeenPhotograph> All)
    {
        /// <summary>All that decides the answer: pictures never change, and their points only by a new revision.</summary>
        public string Key => FormattableString.Invariant($"{Sex} {Age} {Scale} ") + string.Join(' ', All.Select(seen => $"{seen.Photograph.Id}.{seen.Landmarks.Revision}"));
    }

    private static async Task<Result<Seen>> Load(ClinicDb db, Request request, CancellationToken cancellation)
    {
        var all = await SeriesViews.AllAsync(db, request.Patient, request.Series, cancellation);
        if (all.Count == 0)
        {
            return new NoSuchSeries(request.Series);
        }

        if (all.FirstOrDefault(seen => seen.Photograph.View == PhotographView.Rest) is not { } rest)
        {
            return new NoRestPicture();
        }

        var patient = await db.Patients.SingleAsync(p => p.Id == request.Patient, cancellation);
        var scales = await RulerScales.OfAsync(db, request.Patient, cancellation);
        var on = DateOnly.FromDateTime(rest.Photograph.StoredAt.UtcDateTime);
        return new Seen(patient.Sex, patient.AgeOn(on), on, scales.GetValueOrDefault(rest.Photograph.Id), rest, all);
    }

    private static Result<StrengthProposal> Propose(Seen seen)
    {
        var (photograph, points) = (seen.Rest.Photograph, seen.Rest.Landmarks.PointsPx);
        var face = seen.Scale is { } scale ? FaceProposal.Compute(photograph, points, scale) : FaceProposal.Compute(photograph, points, ruler: null);
        if (!face.Succeeded)
        {
            return face.Refusal;
        }

        if (face.Value.Remarks.FirstOrDefault(remark => remark.Refused) is { } remark)
        {
            return new RestNotUsable(remark);
        }

        var fit = face.Value.Fit;
        var own = PatientFace.FromMeasured(fit.LandmarksMm, seen.Sex, seen.Age, fit.ScaleErrorPercent);
        var proposed = MuscleStrengths.Propose(
            FaceMechanics.Build(FaceAtlas.Fit(own)), fit,
            [.. seen.All.Select(entry => new ExpressionPicture(entry.Photograph.View, entry.Landmarks.PointsPx, entry.Landmarks.JitterPx))]);
        return proposed with { Strengths = [.. proposed.Strengths.Select(strength => strength with { Origin = OriginOf(strength, seen) })] };
    }

    // A strength outlives the page it was accepted on: its origin says which sitting it came from, and what gave the millimetres.
    private static string OriginOf(ProposedStrength strength, Seen seen) => FormattableString.Invariant(
        $"photographs of {seen.On:yyyy-MM-dd}, scale by {(seen.Scale is null ? "the iris" : "a ruler")}: {strength.Origin}");

    public sealed record NoSuchSeries(SeriesId Series) : Refusal(
        "series-not-found", "This patient has no pictures with landmarks in such a sitting. Choose a sitting of this patient, or take one.", "series");

    public sealed record NoRestPicture() : Refusal(
        "rest-picture-missing", "This sitting has no picture at rest with landmarks. Movements are measured from rest: take one.", "series");

    public sealed record RestNotUsable(FaceRemark Remark) : Refusal("rest-picture-implausible", Remark.Message, "series");
}
