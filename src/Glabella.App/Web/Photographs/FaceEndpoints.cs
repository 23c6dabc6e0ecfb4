using Glabella.App.Web.Hosting;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Plans;

namespace Glabella.App.Web.Photographs;

/// <summary>From landmarks to a face: what they would give, and confirming it.</summary>
internal static class FaceEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var faces = app.MapGroup("/api/patients/{patientId:guid}/faces")
            .WithMetadata(new MayAttribute(Duty.Photograph))
            .AddEndpointFilter(PageToken.RequireAsync);
        faces.MapPost("/proposal", ProposeAsync);
        faces.MapPut("/{faceId:guid}", ConfirmAsync);
    }

    private static async Task<IResult> ProposeAsync(
        Guid patientId, FaceRequest request, HttpContext http, BuildFace build, CancellationToken cancellation)
    {
        var read = FaceRequestReader.Read(request);
        if (!read.Succeeded)
        {
            return Refusals.Answer(read.Refusal);
        }

        var built = await build.Execute(
            new(new PatientId(patientId), new PhotographId(request.PhotographId), read.Value.Landmarks, read.Value.Ruler),
            SignedIn.Clinician(http), cancellation);
        return built.Succeeded ? Results.Json(Describe(built.Value)) : Refusals.Answer(built.Refusal);
    }

    private static async Task<IResult> ConfirmAsync(
        Guid patientId, Guid faceId, FaceRequest request, HttpContext http, ConfirmFace confirm, StartPlan start, CancellationToken cancellation)
    {
        var read = FaceRequestReader.Read(request);
        if (!read.Succeeded)
        {
            return Refusals.Answer(read.Refusal);
        }

        var by = SignedIn.Clinician(http);
        var confirmed = await confirm.Execute(
            new(new FaceId(faceId), new PatientId(patientId), new PhotographId(request.PhotographId), read.Value.Landmarks, read.Value.Ruler,
                request.SeriesId is { } series ? new SeriesId(series) : null), by, cancellation);
        return confirmed.Succeeded
            ? Results.Json(new ConfirmedFace(faceId, await NextStep.AfterAsync(confirmed.Value, start, by, cancellation)))
            : Refusals.Answer(confirmed.Refusal);
    }

    private static ProposedFace Describe(FaceProposal proposal)
    {
        var (fit, share) = (proposal.Fit, proposal.Fit.ScaleErrorPercent / 100);
        return new(
            fit.ScaleErrorPercent, fit.ScaledByRuler, fit.MmPerPixel, fit.IrisPx, fit.IrisMm,
            fit.InterpupillaryMm, fit.InterpupillaryMm * share, fit.FaceWidthMm, fit.FaceWidthMm * share,
            fit.YawDegrees, fit.PitchDegrees, fit.RollDegrees, proposal.Remarks);
    }
}
