using Glabella.Clinic.Photographs;

namespace Glabella.App.Web.Photographs;

/// <summary>What the capture page needs from the host.</summary>
internal static class Capture
{
    public static void AddCapture(this IServiceCollection services, string dataDirectory) =>
        services.AddSingleton(_ => new PhotographFolder(Path.Combine(dataDirectory, "photographs")));

    public static void MapCapture(this IEndpointRouteBuilder app)
    {
        PhotographEndpoints.Map(app);
        SeriesEndpoints.Map(app);
        StrengthsEndpoint.Map(app);
        FaceEndpoints.Map(app);
        LandmarkerPage.Map(app);
    }
}
