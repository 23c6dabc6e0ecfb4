using System.Collections.Immutable;
using System.Text.Json;

namespace Glabella.Planning;

/// <summary>Reads the text of a file as JSON.</summary>
internal static class JsonText
{
    private const string Whole = "one complete JSON document: is the file cut off, or is a number written as NaN or with a comma?";

    /// <summary>The document, to be disposed of; null after noting why there is none.</summary>
    public static JsonDocument? Parse(string text, ImmutableArray<JsonProblem>.Builder problems)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 });
            ReadStrings(document.RootElement);
            return document;
        }
        catch (JsonException e) when (e.LineNumber is { } line)
        {
            problems.Add(new JsonProblem("$", $"text that is not JSON at line {line + 1}, byte {e.BytePositionInLine + 1}", Whole));
        }
        catch (JsonException)
        {
            // The only fault that the reader finds after the text is read, and it says no place.
            problems.Add(new JsonProblem("$", "an object that has one member twice", "each member once: no one could tell which of the two is meant"));
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to an escape such as \ud800 alone.
            document?.Dispose();
            problems.Add(new JsonProblem("$", "text with half a character, such as \\ud800 alone", "characters that are whole"));
        }

        return null;
    }

    private static void ReadStrings(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    ReadStrings(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadStrings(member.Value);
                }

                break;
        }
    }
}
