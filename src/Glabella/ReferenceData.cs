using System.Text.Json;

namespace Glabella;

/// <summary>The reference data of the repository's <c>data/</c> folder, as embedded in this assembly.</summary>
/// <remarks>Embedded, so that the science needs no file system and one build always means one set of figures.</remarks>
public static class ReferenceData
{
    /// <summary>Reads one file of <c>data/</c> as JSON text, by its path with forward slashes, for example "products/onabotulinumtoxinA.json".</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static string ReadText(string path)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream("data/" + path)
            ?? throw new FileNotFoundException($"There is no reference data file data/{path}.", path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads one file of <c>data/</c> into a type; property names are camelCase, unknown members are errors.</summary>
    public static T Read<T>(string path) => JsonSerializer.Deserialize<T>(ReadText(path), Options)
        ?? throw new InvalidDataException($"data/{path} is empty.");

    /// <summary>The paths below a folder of <c>data/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> List(string folder) =>
        [.. typeof(ReferenceData).Assembly.GetManifestResourceNames()
            .Select(name => name["data/".Length..])
            .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };
}
