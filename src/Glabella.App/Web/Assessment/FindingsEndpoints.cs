using System.Text.Json;
using Glabella.App.Web.Hosting;
using Glabella.App.Web.Plans;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Planning;

namespace Glabella.App.Web.Assessment;

/// <summary>What was found on a face, as JSON: the newest findings, and recording others in their place.</summary>
internal static class FindingsEndpoints
{
    /// <summary>Room for as many creases of as many points as the findings may hold, every coordinate with all its digits.</summary>
    internal const int LargestBody = 1024 * 1024;

    public static void MapFindings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/faces/{faceId:guid}/findings", ShowAsync).WithMetadata(new MayAttribute(Duty.ReadRecords));
        app.MapPut("/api/faces/{faceId:guid}/findings", RecordAsync)
            .AddEndpointFilter(PageToken.RequireAsync)
            .WithMetadata(new MayAttribute(Duty.Assess));
    }

    private static async Task<IResult> ShowAsync(Guid faceId, HttpContext http, ShowFindings show, CancellationToken cancellation)
    {
        var shown = await show.Execute(new(new FaceId(faceId)), SignedIn.Clinician(http), cancellation);
        http.Response.Headers.CacheControl = "no-store";
        return shown.Succeeded ? PlannerJson.Answer(State(shown.Value is [var newest, ..] ? newest : null)) : Refusals.Answer(shown.Refusal);
    }

    private static async Task<IResult> RecordAsync(Guid faceId, HttpContext http, RecordFindings record, CancellationToken cancellation)
    {
        var body = await PlannerJson.ReadAsync<FindingsRequest>(http.Request, cancellation, LargestBody);
        if (!body.Succeeded)
        {
            return Refusals.Answer(body.Refusal);
        }

        var recorded = await record.Execute(
            new(new FaceId(faceId), body.Value.BaseRevision, body.Value.Findings.GetRawText()), SignedIn.Clinician(http), cancellation);
        return recorded.Succeeded ? PlannerJson.Answer(State(recorded.Value)) : Refusals.Answer(recorded.Refusal);
    }

    private static FindingsState State(FaceFindingsRevision? newest) => newest is null
        ? new(0, null, null, Read(FaceFindingsFile.Write(FaceFindings.None)))
        : new(newest.Revision, newest.ByName, newest.At, Read(newest.Content));

    private static FaceFindingsJson Read(string content) => JsonSerializer.Deserialize<FaceFindingsJson>(content, PlannerJson.Options)!;
}
