using System.Text.RegularExpressions;

namespace Glabella.Planning.Checks;

/// <summary>Reads the ids, words and sentences of rules.</summary>
internal static partial class RuleWordReader
{
    public static T? Word<T>(JsonCursor cursor)
        where T : struct, Enum
    {
        var word = cursor.OneOf(Enum.GetValues<T>().Select(RuleSetFile.Word));
        return word is null ? null : Enum.GetValues<T>().First(value => RuleSetFile.Word(value) == word);
    }

    public static string? Sentence(JsonCursor cursor, string expected)
    {
        var text = cursor.Text(expected);
        if (text is { Length: > RuleSetLimits.TextLength })
        {
            cursor.Note(FormattableString.Invariant($"at most {RuleSetLimits.TextLength} characters"));
            return null;
        }

        return text;
    }

    public static string? Id(JsonCursor cursor)
    {
        const string Expected = "an id of small letters, digits and hyphens, at most 60 characters";
        var text = cursor.Text(Expected);
        if (text is null || IdForm().IsMatch(text))
        {
            return text;
        }

        cursor.Note(Expected);
        return null;
    }

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\z")]
    private static partial Regex IdForm();
}
