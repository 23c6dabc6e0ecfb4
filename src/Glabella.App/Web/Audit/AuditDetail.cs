using System.Text.Json;

namespace Glabella.App.Web.Audit;

/// <summary>The JSON of an audit entry as one readable line; what is null is left out, ids are shortened.</summary>
public static class AuditDetail
{
    private const int ShownOfId = 8;

    public static string InWords(string json)
    {
        using var detail = JsonDocument.Parse(json);
        return InWords(detail.RootElement);
    }

    private static string InWords(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", element.EnumerateObject()
            .Where(property => property.Value.ValueKind != JsonValueKind.Null)
            .Select(property => $"{Words(property.Name)} {Inside(property.Value)}")),
        JsonValueKind.Array => string.Join(" and ", element.EnumerateArray().Select(Inside)),
        JsonValueKind.String => element.TryGetGuid(out var id) ? id.ToString()[..ShownOfId] + "…" : element.GetString() ?? "",
        _ => element.ToString(),
    };

    private static string Inside(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? $"({InWords(element)})" : InWords(element);

    /// <summary>"planned units" for "plannedUnits".</summary>
    private static string Words(string camelCase) =>
        string.Concat(camelCase.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
