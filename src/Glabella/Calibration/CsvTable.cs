using System.Collections.Immutable;
using System.Text;

namespace Glabella.Calibration;

/// <summary>A table of comma-separated values as in RFC 4180: a first line of names, fields in quotes where they hold commas, quotes or line ends.</summary>
/// <param name="Names">Of the columns.</param>
/// <param name="Rows">Each as long as the names.</param>
internal sealed record CsvTable(ImmutableArray<string> Names, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">A quote is never closed, stands inside a bare field, or a row has more or fewer fields than there are names; the line is named.</exception>
    public static CsvTable Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (at, line) = (0, 1);
        ImmutableArray<string> names = default;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        while (at < text.Length)
        {
            var start = line;
            var fields = Record(text, ref at, ref line);
            if (names.IsDefault)
            {
                names = fields;
            }
            else if (fields.Length == names.Length)
            {
                rows.Add(fields);
            }
            else
            {
                throw new FormatException($"Line {start}: {fields.Length} fields, but the first line names {names.Length}.");
            }
        }

        return new(names.IsDefault ? [] : names, rows.ToImmutable());
    }

    /// <summary>A column's place.</summary>
    /// <exception cref="FormatException">There is no such column.</exception>
    public int Column(string name) => Names.IndexOf(name) is >= 0 and var place ? place : throw new FormatException($"There is no column \"{name}\".");

    private static ImmutableArray<string> Record(string text, ref int at, ref int line)
    {
        var fields = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            fields.Add(at < text.Length && text[at] == '"' ? Quoted(text, ref at, ref line) : Bare(text, ref at, line));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }

            SkipLineEnd(text, ref at, ref line);
            return fields.ToImmutable();
        }
    }

    private static string Bare(string text, ref int at, int line)
    {
        var end = text.AsSpan(at).IndexOfAny(",\r\n");
        var field = end < 0 ? text[at..] : text.Substring(at, end);
        at += field.Length;
        return field.Contains('"', StringComparison.Ordinal) ? throw new FormatException($"Line {line}: a quote inside a field that does not begin with one.") : field;
    }

    private static string Quoted(string text, ref int at, ref int line)
    {
        var (field, start) = (new StringBuilder(), line);
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                return at == text.Length || text[at] is ',' or '\r' or '\n'
                    ? field.ToString()
                    : throw new FormatException($"Line {line}: text after a closing quote.");
            }

            at += text[at] == '"' ? 1 : 0; // two quotes stand for one
            line += text[at] == '\n' ? 1 : 0;
            field.Append(text[at]);
        }

        throw new FormatException($"Line {start}: a quote is never closed.");
    }

    private static void SkipLineEnd(string text, ref int at, ref int line)
    {
        at += at < text.Length && text[at] == '\r' ? 1 : 0;
        at += at < text.Length && text[at] == '\n' ? 1 : 0;
        line++;
    }
}
