using Glabella.App.Web.Hosting;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Web.Photographs;

/// <summary>The page in a frame that runs the face landmarker: the one page that may build functions from text, and it does nothing else.</summary>
internal static class LandmarkerPage
{
    private const string Html =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>Face landmarker</title>
          <script src="/dist/face_mesh/face_mesh.js"></script>
          <script type="module" src="/dist/landmarker.js"></script>
        </head>
        <body></body>
        </html>
        """;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/landmarker", () => Results.Content(Html, "text/html; charset=utf-8"))
        .WithMetadata(new MayAttribute(Duty.Photograph), new PageNeedsAttribute { WebAssembly = true, Eval = true, FramedBySelf = true });
}
