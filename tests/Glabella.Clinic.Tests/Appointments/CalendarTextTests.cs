using System.Text;
using Glabella.Clinic.Appointments;

namespace Glabella.Clinic.Tests.Appointments;

/// <summary>RFC 5545, read back by a reader written from its text: unfold lines, split names from values, undo the escapes.</summary>
public class CalendarTextTests
{
    private static readonly CalendarEvent Sample = new(
        "7@glabella", 2, new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero), new(2026, 3, 29, 9, 30, 0, TimeSpan.FromHours(2)), new(2026, 3, 29, 10, 0, 0, TimeSpan.FromHours(2)), "Treatment: P-00017", false);

    [Fact]
    public void Times_are_the_same_moments_in_UTC()
    {
        var fields = Read(CalendarText.Write([Sample]));
        Assert.Equal("20260329T073000Z", fields["DTSTART"]);
        Assert.Equal("20260329T080000Z", fields["DTEND"]);
        Assert.Equal(("2", "CONFIRMED", "PRIVATE"), (fields["SEQUENCE"], fields["STATUS"], fields["CLASS"]));
        Assert.Equal("CANCELLED", Read(CalendarText.Write([Sample with { IsCancelled = true }]))["STATUS"]);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("a, b; c\\d")]
    [InlineData("two\nlines")]
    [InlineData("Þórsdóttir Guðrún Nguyễn Thị Mai Łącki Łukasz Öztürk Çağla Ångström Åsa 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("END:VEVENT\r\nBEGIN:VEVENT")]
    public void What_is_written_is_read_back_and_no_line_is_too_long(string summary)
    {
        var text = CalendarText.Write([Sample with { Summary = summary }]);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal(summary.ReplaceLineEndings("\n"), Read(text)["SUMMARY"]);
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    private static Dictionary<string, string> Read(string text)
    {
        var fields = new Dictionary<string, string>();
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            fields[line[..colon]] = Unescape(line[(colon + 1)..]);
        }

        return fields;
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] != '\\' ? value[i] : value[++i] == 'n' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}
