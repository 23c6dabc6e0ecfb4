using System.Text.RegularExpressions;

namespace Glabella.Clinic.Inventory.Gs1;

/// <summary>Cuts a code into its parts, without judging what they hold.</summary>
internal static partial class Gs1Splitter
{
    public const char Separator = '\u001d';

    public static Result<List<(Gs1Part Part, string Value)>> Split(string code) => code.StartsWith('(') ? Printed(code) : Scanned(code);

    /// <summary>As printed for people: the identifiers in parentheses.</summary>
    private static Result<List<(Gs1Part Part, string Value)>> Printed(string code)
    {
        var parts = new List<(Gs1Part, string)>();
        var marks = Mark().Matches(code);
        for (var at = 0; at < marks.Count; at++)
        {
            if (Gs1Part.Find(marks[at].Groups[1].Value) is not { } part)
            {
                return Gs1Refusal.UnknownPart(code[marks[at].Index..]);
            }

            var start = marks[at].Index + marks[at].Length;
            parts.Add((part, code[start..(at + 1 < marks.Count ? marks[at + 1].Index : code.Length)].Trim(' ', Separator)));
        }

        return marks.Count > 0 ? parts : Gs1Refusal.UnknownPart(code);
    }

    private static Result<List<(Gs1Part Part, string Value)>> Scanned(string code)
    {
        var parts = new List<(Gs1Part, string)>();
        for (var at = code[0] == Separator ? 1 : 0; at < code.Length;)
        {
            if (Gs1Part.At(code, at) is not { } part)
            {
                return Gs1Refusal.UnknownPart(code[at..]);
            }

            at += part.Identifier.Length;
            var end = End(code, at, part);
            parts.Add((part, code[at..end]));
            at = end < code.Length && code[end] == Separator ? end + 1 : end; // one mark after a fixed part does no harm
        }

        return parts;
    }

    private static int End(string code, int start, Gs1Part part)
    {
        var mark = code.IndexOf(Separator, start);
        var end = mark < 0 ? code.Length : mark;
        return part.Fixed ? Math.Min(end, start + part.Length) : end;
    }

    [GeneratedRegex(@"\((\d{2,4})\)")]
    private static partial Regex Mark();
}
