using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Glabella.App.Web.About;

/// <summary>The Markdown of our own documents as HTML: headings, paragraphs, lists, tables, code, links. Everything else stays text.</summary>
/// <remarks>Every character of the document is encoded before any tag is put around it.</remarks>
public static partial class MarkdownHtml
{
    /// <summary>Turns a document into HTML.</summary>
    public static string Of(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var html = new StringBuilder();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            i = Block(lines, i, html);
        }

        return html.ToString();
    }

    /// <summary>Writes the block that begins at a line; the line after it.</summary>
    private static int Block(string[] lines, int i, StringBuilder html) => lines[i] switch
    {
        "" => i + 1,
        ['<', '!', '-', '-', ..] => EndOf(lines, i, line => !line.Contains("-->", StringComparison.Ordinal)) + 1, // a remark to whoever edits the page
        ['#', ..] => Heading(lines[i], i, html),
        ['|', ..] => Table(lines, i, html),
        ['`', '`', '`', ..] => Fenced(lines, i, html),
        [' ', ' ', ' ', ' ', ..] => Indented(lines, i, html),
        _ when ListMark().IsMatch(lines[i]) => List(lines, i, html),
        _ => Paragraph(lines, i, html),
    };

    private static int Heading(string line, int i, StringBuilder html)
    {
        // The page has the only first-level heading.
        var level = Math.Clamp(line.TakeWhile(c => c == '#').Count(), 2, 4);
        html.Append($"<h{level}>").Append(Inline(line.TrimStart('#', ' '))).Append($"</h{level}>\n");
        return i + 1;
    }

    private static int Paragraph(string[] lines, int i, StringBuilder html)
    {
        var end = EndOf(lines, i, line => line.Length > 0 && line[0] is not ('#' or '|') && !ListMark().IsMatch(line));
        html.Append("<p>").Append(Inline(string.Join(' ', lines[i..end].Select(l => l.Trim())))).Append("</p>\n");
        return end;
    }

    private static int List(string[] lines, int i, StringBuilder html)
    {
        var tag = char.IsAsciiDigit(lines[i].TrimStart()[0]) ? "ol" : "ul";
        html.Append($"<{tag}>\n");
        while (i < lines.Length && ListMark().IsMatch(lines[i]))
        {
            var end = EndOf(lines, i + 1, line => line.StartsWith(' ') && !ListMark().IsMatch(line));
            html.Append("<li>").Append(Inline(ListMark().Replace(string.Join(' ', lines[i..end].Select((l, n) => n == 0 ? l : l.Trim())), ""))).Append("</li>\n");
            i = end;
        }

        html.Append($"</{tag}>\n");
        return i;
    }

    private static int Table(string[] lines, int i, StringBuilder html)
    {
        var end = EndOf(lines, i, line => line.StartsWith('|'));
        html.Append("<div class=\"tablewrap\"><table class=\"list\"><thead><tr>");
        html.AppendJoin("", Cells(lines[i]).Select(cell => $"<th scope=\"col\">{Inline(cell)}</th>")).Append("</tr></thead><tbody>\n");
        foreach (var line in lines[(i + 1)..end].Where(line => line.Any(char.IsLetterOrDigit)))
        {
            html.Append("<tr>").AppendJoin("", Cells(line).Select(cell => $"<td>{Inline(cell)}</td>")).Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
        return end;
    }

    private static int Fenced(string[] lines, int i, StringBuilder html)
    {
        var end = EndOf(lines, i + 1, line => !line.StartsWith("```", StringComparison.Ordinal));
        Code(lines[(i + 1)..end], html);
        return end + 1;
    }

    private static int Indented(string[] lines, int i, StringBuilder html)
    {
        var end = EndOf(lines, i, line => line.StartsWith("    ", StringComparison.Ordinal));
        Code(lines[i..end].Select(line => line[4..]), html);
        return end;
    }

    private static void Code(IEnumerable<string> lines, StringBuilder html) =>
        html.Append("<pre tabindex=\"0\"><code>").Append(WebUtility.HtmlEncode(string.Join('\n', lines))).Append("</code></pre>\n");

    private static int EndOf(string[] lines, int i, Func<string, bool> belongs)
    {
        while (i < lines.Length && belongs(lines[i]))
        {
            i++;
        }

        return i;
    }

    private static IEnumerable<string> Cells(string line) => Bar().Split(line.Trim().Trim('|')).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal));

    /// <summary>Code first, so that nothing inside it is read as a mark; then links, bold, emphasis and escapes.</summary>
    private static string Inline(string text)
    {
        var parts = WebUtility.HtmlEncode(text).Split('`');
        return string.Concat(parts.Select((part, n) => n % 2 == 1 ? $"<code>{part}</code>" : Marked(part)));
    }

    private static string Marked(string text)
    {
        text = Picture().Replace(text, match => Shown(match.Groups[1].Value, match.Groups[2].Value));
        text = Link().Replace(text, match => AddressOf(match.Groups[2].Value) is { } address ? $"<a href=\"{address}\">{match.Groups[1].Value}</a>" : match.Groups[1].Value);
        text = Bold().Replace(text, "<strong>$1</strong>");
        text = Emphasis().Replace(text, "<em>$1</em>");
        return Escape().Replace(text, "$1");
    }

    /// <summary>A picture that the program has; of any other its text.</summary>
    private static string Shown(string text, string target) =>
        ModelPictures.AddressOf(target.Split('/')[^1]) is { } address ? $"<img src=\"{address}\" alt=\"{text}\" loading=\"lazy\">" : text;

    /// <summary>Where a link of the documents leads inside the program; null when it leads to a file of the repository.</summary>
    private static string? AddressOf(string target)
    {
        var page = target.Split('#')[0].Split('/')[^1];
        return page == "validation.md" ? "/about/validation"
            : page.EndsWith(".md", StringComparison.Ordinal) && ModelDocument.Find(page[..^3]) is { } document ? $"/about/model/{document.Id}"
            : null;
    }

    [GeneratedRegex(@"^\s{0,3}(?:[-*]|\d+\.)\s+")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)\s]*)\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\\\w*])\*(?!\s)([^*]+?)(?<![\s\\])\*(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([\\*_|\[\]])")]
    private static partial Regex Escape();
}
