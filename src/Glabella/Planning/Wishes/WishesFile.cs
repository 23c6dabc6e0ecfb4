using System.Collections.Immutable;
using Glabella.Planning.Optimisation;

namespace Glabella.Planning.Wishes;

/// <summary>The JSON form of wishes, <c>glabella.wishes/1</c>: what a plan is proposed from.</summary>
/// <remarks>The schema is <c>data/schemas/glabella.wishes.1.json</c>. What only the face can tell is for <see cref="WishCheck"/>.</remarks>
public static class WishesFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.wishes/1";

    /// <summary>Reads a wishes file; every problem is named with its JSON path, its value and what would be right.</summary>
    public static JsonReading<WishesFileContent> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        using var document = JsonText.Parse(text, problems);
        var content = document is null ? null : WishesFileParser.Read(new JsonCursor(document.RootElement, "$", problems));
        return JsonReading<WishesFileContent>.Of(content, problems);
    }
}
