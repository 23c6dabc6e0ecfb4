using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>Says what face the landmarks on a photograph would give, so that a person can judge before confirming. Changes nothing.</summary>
public sealed class BuildFace(ClinicStore store)
{
    public sealed record Request(PatientId Patient, PhotographId Photograph, IReadOnlyList<ImagePoint> Landmarks, RulerMark? Ruler);

    public async Task<Result<FaceProposal>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Photograph) is { } notAllowed)
        {
            return notAllowed;
        }

        var photograph = await store.ReadAsync(db => db.Set<Photograph>().SingleOrDefaultAsync(
            p => p.Id == request.Photograph && p.PatientId == request.Patient, cancellation));
        return photograph is null
            ? new NoSuchPhotograph(request.Photograph)
            : FaceProposal.Compute(photograph, request.Landmarks, request.Ruler);
    }

    public sealed record NoSuchPhotograph(PhotographId Photograph) : Refusal(
        "photograph-not-found", "This patient has no such photograph. Go back to the patient and take it again.", "photograph");
}
