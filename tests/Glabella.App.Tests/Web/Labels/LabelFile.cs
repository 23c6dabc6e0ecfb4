using System.Text.Json;

namespace Glabella.App.Tests.Web.Labels;

/// <summary>A label as its file in <c>data/products</c> has it, read without the types that the pages read it with.</summary>
public sealed class LabelFile(string product)
{
    public static TheoryData<string> Products => [.. ReferenceData.List("products").Select(path => Path.GetFileNameWithoutExtension(path))];

    public JsonElement Root { get; } = JsonDocument.Parse(ReferenceData.ReadText($"products/{product}.json")).RootElement;

    public string Brand => Root.GetProperty("brand").GetString()!;

    /// <summary>Everything that has a source, wherever it stands.</summary>
    public IReadOnlyList<JsonElement> Sourced => [.. Below(Root).Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("source", out _))];

    public IEnumerable<JsonElement> List(string name) => Root.GetProperty(name).EnumerateArray();

    public static bool IsRecalled(JsonElement fact) => Text(fact, "status") == "recalled";

    public static string Text(JsonElement fact, string name) => fact.GetProperty(name).GetString()!;

    /// <summary>A number as it is written in the file.</summary>
    public static string Number(JsonElement fact, string name) => fact.GetProperty(name).GetRawText();

    private static IEnumerable<JsonElement> Below(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Below(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Below),
        _ => [],
    };
}
