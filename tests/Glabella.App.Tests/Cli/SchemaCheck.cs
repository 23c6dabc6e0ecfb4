using System.Text.Json;
using System.Text.RegularExpressions;

namespace Glabella.App.Tests.Cli;

/// <summary>As much of JSON Schema as our schemas use.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Violations(JsonElement value, JsonElement schema, JsonElement root, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        }

        if (schema.TryGetProperty("const", out var constant) && constant.GetString() != Text(value))
        {
            yield return $"{path} is not {constant}";
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.GetString() == Text(value)))
        {
            yield return $"{path} is none of {words}";
        }

        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(Text(value) ?? "", pattern.GetString()!))
        {
            yield return $"{path} does not match {pattern}";
        }

        if (schema.TryGetProperty("type", out var type) && !IsOf(value, type.GetString()!))
        {
            yield return $"{path} is no {type}";
            yield break;
        }

        foreach (var inner in Inner(value, schema, root, path))
        {
            yield return inner;
        }
    }

    private static IEnumerable<string> Inner(JsonElement value, JsonElement schema, JsonElement root, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => InObject(value, schema, root, path),
        JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
            value.EnumerateArray().SelectMany((item, i) => Violations(item, items, root, $"{path}[{i}]")),
        JsonValueKind.Number => OutOfRange(value, schema, path),
        _ => [],
    };

    private static IEnumerable<string> InObject(JsonElement value, JsonElement schema, JsonElement root, string path)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(r => r.GetString()!).Where(r => !value.TryGetProperty(r, out _)))
            {
                yield return $"{path}.{name} is missing";
            }
        }

        if (!schema.TryGetProperty("properties", out var known))
        {
            yield break;
        }

        foreach (var member in value.EnumerateObject())
        {
            if (!known.TryGetProperty(member.Name, out var inner))
            {
                yield return $"{path}.{member.Name} is not in the schema";
                continue;
            }

            foreach (var violation in Violations(member.Value, inner, root, $"{path}.{member.Name}"))
            {
                yield return violation;
            }
        }
    }

    private static IEnumerable<string> OutOfRange(JsonElement value, JsonElement schema, string path)
    {
        if ((schema.TryGetProperty("minimum", out var least) && value.GetDouble() < least.GetDouble())
            || (schema.TryGetProperty("maximum", out var most) && value.GetDouble() > most.GetDouble()))
        {
            yield return $"{path} is out of range";
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()),
    };
}
