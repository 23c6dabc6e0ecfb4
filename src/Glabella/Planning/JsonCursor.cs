using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Glabella.Planning;

/// <summary>A value of a JSON text with its path, which notes every problem instead of stopping at the first.</summary>
internal sealed class JsonCursor
{
    /// <summary>Characters of a value that a problem recites: a longer list or object is only named.</summary>
    private const int MostShown = 60;

    private readonly JsonElement? _element;
    private readonly ImmutableArray<JsonProblem>.Builder _problems;

    public JsonCursor(JsonElement? element, string path, ImmutableArray<JsonProblem>.Builder problems) =>
        (_element, Path, _problems) = (element, path, problems);

    public string Path { get; }

    /// <summary>Whether a null stands here, which says more than a member that is missing.</summary>
    public bool IsNull => _element is { ValueKind: JsonValueKind.Null };

    public bool Exists => _element is { ValueKind: not JsonValueKind.Null };

    /// <summary>A member of an object; one that is missing exists as a cursor that <see cref="Exists"/> not.</summary>
    public JsonCursor this[string name] =>
        new(_element is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var member) ? member : null, $"{Path}.{name}", _problems);

    public bool Note(string expected)
    {
        _problems.Add(new JsonProblem(Path, Shown(), expected));
        return false;
    }

    /// <summary>Whether this is an object that has no members but these.</summary>
    public bool IsObject(params string[] members)
    {
        if (_element is not { ValueKind: JsonValueKind.Object } o)
        {
            return Note($"an object with {string.Join(", ", members)}");
        }

        foreach (var extra in o.EnumerateObject().Where(m => !members.Contains(m.Name, StringComparer.Ordinal)))
        {
            this[extra.Name].Note($"no such member; known are {string.Join(", ", members)}");
        }

        return true;
    }

    public IReadOnlyList<JsonCursor>? Items(string expected)
    {
        if (_element is { ValueKind: JsonValueKind.Array } array)
        {
            return [.. array.EnumerateArray().Select((item, i) => new JsonCursor(item, $"{Path}[{i}]", _problems))];
        }

        Note(expected);
        return null;
    }

    /// <summary>A text that may be empty.</summary>
    public string? AnyText(string expected)
    {
        if (_element is { ValueKind: JsonValueKind.String } e)
        {
            return e.GetString();
        }

        Note(expected);
        return null;
    }

    public string? Text(string expected)
    {
        var text = _element is { ValueKind: JsonValueKind.String } e ? e.GetString() : null;
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Note(expected);
        return null;
    }

    /// <summary>One of a few words.</summary>
    /// <param name="words">Which.</param>
    /// <param name="orElse">What else would be right, for the reader.</param>
    public string? OneOf(IEnumerable<string> words, string orElse = "")
    {
        var text = _element is { ValueKind: JsonValueKind.String } e ? e.GetString() : null;
        if (words.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        Note($"one of {string.Join(", ", words)}{orElse}");
        return null;
    }

    public void NoteWhenOneOf(ISet<string> words, string expected)
    {
        if (_element is { ValueKind: JsonValueKind.String } e && words.Contains(e.GetString()!))
        {
            Note(expected);
        }
    }

    public decimal? Number(NumberRange range, string what)
    {
        if (_element is { ValueKind: JsonValueKind.Number } e && e.TryGetDecimal(out var value) && range.Accepts(value))
        {
            return value;
        }

        Note($"{what}: {range}, written with a point and without quotes");
        return null;
    }

    /// <summary>A number that the science takes as it is written; reading what was written of it gives the same bits.</summary>
    public double? Real(NumberRange range, string what) => Number(range, what) is null ? null : _element!.Value.GetDouble();

    public bool? Flag(string what)
    {
        if (_element is { ValueKind: JsonValueKind.True or JsonValueKind.False } e)
        {
            return e.GetBoolean();
        }

        Note($"{what}: true or false");
        return null;
    }

    public DateOnly? Date()
    {
        if (_element is { ValueKind: JsonValueKind.String } e
            && DateOnly.TryParseExact(e.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Note("a date such as \"2026-11-22\"");
        return null;
    }

    private string Shown()
    {
        if (_element is not { } e)
        {
            return "(missing)";
        }

        var raw = e.GetRawText().ReplaceLineEndings(" ");
        return raw.Length <= MostShown ? raw : e.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => FormattableString.Invariant($"a list of {e.GetArrayLength()}"),
            _ => raw[..(MostShown - 3)] + "...",
        };
    }
}
