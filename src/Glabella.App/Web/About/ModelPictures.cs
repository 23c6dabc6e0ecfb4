namespace Glabella.App.Web.About;

/// <summary>The pictures of <c>docs/pictures</c> that the pages about the model show, as they travel inside the program.</summary>
public static class ModelPictures
{
    private const string Folder = "docs/pictures/";

    /// <summary>Where a picture is served; null when the program has none of this name.</summary>
    /// <param name="file">For example "validation-scatter.svg".</param>
    public static string? AddressOf(string file) => Has(file) ? $"/about/pictures/{file}" : null;

    public static void MapModelPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/about/pictures/{file}", (string file) => Has(file) ? Results.Stream(Open(file)!, "image/svg+xml") : Results.NotFound())
            .RequireAuthorization();

    private static bool Has(string file)
    {
        using var picture = Open(file);
        return picture is not null;
    }

    private static Stream? Open(string file) => typeof(ModelPictures).Assembly.GetManifestResourceStream(Folder + file);
}
