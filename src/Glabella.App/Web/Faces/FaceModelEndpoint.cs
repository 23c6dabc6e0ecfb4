using Glabella.Anatomy;
using Glabella.App.Cli;
using Glabella.App.Web.Hosting;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Plans;
using Microsoft.Net.Http.Headers;

namespace Glabella.App.Web.Faces;

/// <summary>Faces as the planner draws them: a patient's own, and the reference faces.</summary>
internal static class FaceModelEndpoint
{
    private const int OldestYears = 120;

    // A face and a revision of its findings never change, but the model they are drawn with does: one build, one answer.
    private static readonly string Build = typeof(FaceAtlas).Module.ModuleVersionId.ToString("N");

    public static void MapFaceModel(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/faces/{faceId:guid}", ShowAsync).WithMetadata(new MayAttribute(Duty.ReadRecords));
        app.MapGet("/api/faces/reference/{sex}/{age:int}", ShowReference).WithMetadata(new MayAttribute(Duty.ReadRecords));
        app.MapGet(SkinPath, ShowSkin).WithMetadata(new MayAttribute(Duty.ReadRecords));
    }

    private static async Task<IResult> ShowAsync(Guid faceId, int? findings, HttpContext http, ServeOptions options, ShowFace show, PlanAppraisal appraisal, CancellationToken cancellation)
    {
        var shown = await show.Execute(new(new FaceId(faceId), findings), SignedIn.Clinician(http), cancellation);
        return shown.Succeeded
            ? Answer(http, $"{faceId}-{shown.Value.Assessed.Revision}-{Turned(shown.Value)}", () => FaceModelWriter.Write(faceId.ToString(), appraisal.MechanicsOf(shown.Value.Assessed), appraisal.GradesOf(shown.Value.Assessed), shown.Value.Assessed.Findings.SkinType, Pictures(shown.Value), SkinPicture(options)))
            : Results.NotFound();
    }

    private static IResult ShowReference(string sex, int age, string? skin, HttpContext http, ServeOptions options, ReferenceFaces faces) =>
        Enum.TryParse<Sex>(sex, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && !int.TryParse(sex, out _) && age is >= 0 and <= OldestYears && SkinOf(skin, out var skinType)
            ? Answer(http, $"reference-{parsed}-{age}-{skinType}", () => faces.Write(parsed, age, skinType, SkinPicture(options)))
            : Results.NotFound();

    private const string SkinPath = "/head-model/skin";

    private static string? SkinPicture(ServeOptions options) => options.HeadModel is { } folder && HeadModelFolder.SkinOf(folder) is not null ? SkinPath : null;

    private static IResult ShowSkin(ServeOptions options) =>
        options.HeadModel is { } folder && HeadModelFolder.SkinOf(folder) is { } skin
            ? Results.File(Path.GetFullPath(skin), skin.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg")
            : Results.NotFound();

    private static bool SkinOf(string? text, out SkinType? skinType)
    {
        var known = SkinTypes.All.Where(type => type.ToString() == text).Select(type => (SkinType?)type).FirstOrDefault();
        skinType = known;
        return string.IsNullOrEmpty(text) || known is not null;
    }

    private static FacePhoto[] Pictures(ShowFace.Shown shown)
    {
        if (shown.Photograph is not { } photograph)
        {
            return [];
        }

        var face = shown.Face.ToPatientFace();
        return [Picture(face, shown.Face, photograph, shown.Face.LandmarksPx), .. shown.Turned.Select(seen => Picture(face, shown.Face, seen.Photograph, seen.Landmarks.PointsPx))];
    }

    private static FacePhoto Picture(PatientFace face, FaceRecord record, Photograph photograph, IReadOnlyList<ImagePoint> landmarksPx)
    {
        var uv = PhotographMapping.Uv(record.LandmarksMm, landmarksPx, photograph.WidthPx, photograph.HeightPx);
        return new(
            $"/photographs/{photograph.Id.Value}", photograph.View, FaceModelWriter.Bytes<float>([.. uv.SelectMany(place => new[] { place.U, place.V })]),
            [.. PhotographWeights.Of(face, landmarksPx).Select(weight => (byte)Math.Round(255 * weight))]);
    }

    // Points corrected later on a turned picture make another answer.
    private static string Turned(ShowFace.Shown shown) => string.Join('-', shown.Turned.Select(seen => $"{seen.Photograph.Id.Value:N}.{seen.Landmarks.Revision}"));

    private static IResult Answer(HttpContext http, string name, Func<FaceModel> write)
    {
        var tag = new EntityTagHeaderValue($"\"{name}-{HeadModel.Version}-{Build}\"");
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ETag = tag.ToString();
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Json(write());
    }
}
