using System.Text.Json;
using Glabella.Planning;
using Glabella.Planning.Wishes;

namespace Glabella.App.Cli;

/// <summary>Reads the plan and wishes files that commands name, and tells every problem.</summary>
internal static class PlanInput
{
    private const long Limit = 1_000_000;

    /// <summary>What a plan file says; null after saying why there is nothing.</summary>
    public static PlanFileContent? ReadPlan(string name, TextWriter error) =>
        InputText.Read(name, Limit, "plan", error) is { } text ? Plan(name, text, error) : null;

    /// <summary>What a wishes file says; null after saying why there is nothing.</summary>
    public static WishesFileContent? ReadWishes(string name, TextWriter error) =>
        InputText.Read(name, Limit, "wishes", error) is { } text ? Wishes(name, text, error) : null;

    /// <summary>What a file says that may be either; both null after saying why there is nothing.</summary>
    public static (PlanFileContent? Plan, WishesFileContent? Wishes) ReadEither(string name, TextWriter error)
    {
        if (InputText.Read(name, Limit, "plan", error) is not { } text)
        {
            return default;
        }

        return SchemaOf(text) == WishesFile.Schema ? (null, Wishes(name, text, error)) : (Plan(name, text, error), null);
    }

    /// <summary>Tells problems; whether there were any.</summary>
    public static bool Tell(string name, IEnumerable<JsonProblem> problems, TextWriter error)
    {
        var any = false;
        foreach (var problem in problems)
        {
            error.WriteLine($"{name}: {problem}");
            any = true;
        }

        return any;
    }

    private static PlanFileContent? Plan(string name, string text, TextWriter error)
    {
        var reading = PlanFile.Parse(text);
        return Tell(name, [.. reading.Problems, .. Faceless(reading.Content is { Face: null })], error) ? null : reading.Content;
    }

    private static WishesFileContent? Wishes(string name, string text, TextWriter error)
    {
        var reading = WishesFile.Parse(text);
        return Tell(name, [.. reading.Problems, .. Faceless(reading.Content is { Face: null })], error) ? null : reading.Content;
    }

    private static JsonProblem[] Faceless(bool none) =>
        none ? [new("$.face", "(missing)", "the face the plan is for, for example { \"sex\": \"female\", \"age\": 45 }")] : [];

    private static string? SchemaOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("schema", out var schema)
                && schema.ValueKind == JsonValueKind.String ? schema.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // the parser of plans says what is wrong
        }
    }
}
