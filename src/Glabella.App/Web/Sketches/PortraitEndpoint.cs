using Glabella.App.Web.Hosting;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;

namespace Glabella.App.Web.Sketches;

/// <summary>A face's drawn portrait as a picture. It is a patient's, so like their pages it is not left behind in a browser's store.</summary>
public static class PortraitEndpoint
{
    private const int LargePx = 720;
    private const int SmallPx = 160;

    public static void AddSketches(this IServiceCollection services)
    {
        services.AddSingleton<FaceSketchCache>();
        services.AddTransient<FaceSketches>();
    }

    public static void MapPortraits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/faces/{id:guid}/portrait-large.png", (Guid id, HttpContext http, ShowFace show, FaceSketchCache cache) =>
            AnswerAsync(new FaceId(id), LargePx, http, show, cache)).RequireAuthorization(MayAttribute.PolicyOf(Duty.ReadRecords));
        routes.MapGet("/faces/{id:guid}/portrait-small.png", (Guid id, HttpContext http, ShowFace show, FaceSketchCache cache) =>
            AnswerAsync(new FaceId(id), SmallPx, http, show, cache)).RequireAuthorization(MayAttribute.PolicyOf(Duty.ReadRecords));
    }

    private static async Task<IResult> AnswerAsync(FaceId id, int widthPx, HttpContext http, ShowFace show, FaceSketchCache cache)
    {
        var face = await show.Execute(new ShowFace.Request(id), SignedIn.Clinician(http), http.RequestAborted);
        if (!face.Succeeded)
        {
            return Results.NotFound();
        }

        var png = cache.Portraits.GetOrAdd((id, widthPx), _ => FacePortrait.Draw(face.Value.Face.ToPatientFace().Surface, widthPx));
        return Results.Bytes(png, "image/png");
    }
}
