using Glabella.App.Web.Hosting;
using Glabella.App.Web.Plans;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;

namespace Glabella.App.Web.Photographs;

/// <summary>A patient's photographs by sitting, and the landmarks found on each.</summary>
internal static class SeriesEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/patients/{patientId:guid}/photographs", ListAsync).WithMetadata(new MayAttribute(Duty.ReadRecords));
        app.MapPut("/api/photographs/{photographId:guid}/landmarks", KeepAsync)
            .AddEndpointFilter(PageToken.RequireAsync)
            .WithMetadata(new MayAttribute(Duty.Photograph));
    }

    private static async Task<IResult> ListAsync(Guid patientId, HttpContext http, ListPhotographs list, CancellationToken cancellation)
    {
        var listed = await list.Execute(new(new PatientId(patientId)), SignedIn.Clinician(http), cancellation);
        http.Response.Headers.CacheControl = "no-store";
        return listed.Succeeded ? PlannerJson.Answer(listed.Value.Select(Describe)) : Refusals.Answer(listed.Refusal);
    }

    private static async Task<IResult> KeepAsync(Guid photographId, HttpContext http, RecordLandmarks record, CancellationToken cancellation)
    {
        var body = await PlannerJson.ReadAsync<LandmarksRequest>(http.Request, cancellation);
        if (!body.Succeeded)
        {
            return Refusals.Answer(body.Refusal);
        }

        if (FaceRequestReader.Points(body.Value.LandmarksPx) is not { } points)
        {
            return Refusals.Answer(new FaceRequestReader.Unreadable(
                "landmarksPx", "The landmarks must be finite numbers, three for each point. Load the page again."));
        }

        var found = new FoundLandmarks(points, body.Value.Frames, body.Value.JitterPx, body.Value.Corrected);
        var kept = await record.Execute(new(new PhotographId(photographId), found), SignedIn.Clinician(http), cancellation);
        return kept.Succeeded ? PlannerJson.Answer(new KeptLandmarks(photographId, kept.Value.Revision)) : Refusals.Answer(kept.Refusal);
    }

    private static PhotographSeries Describe(ListPhotographs.Series series) => new(
        series.Id.Value, series.TakenAt, [.. series.Photographs.Select(Describe)]);

    private static SeriesPhotograph Describe(ListPhotographs.Shown shown)
    {
        var photograph = shown.Photograph;
        return new(
            photograph.Id.Value, photograph.View, PhotographEndpoints.UrlOf(photograph.Id), photograph.WidthPx, photograph.HeightPx,
            shown.Landmarks is { } landmarks ? [.. landmarks.PointsPx.SelectMany(p => new[] { p.X, p.Y, p.Z })] : null);
    }
}
