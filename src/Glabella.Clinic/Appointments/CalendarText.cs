using System.Globalization;
using System.Text;

namespace Glabella.Clinic.Appointments;

/// <summary>Writes iCalendar (RFC 5545). Times are in UTC, so that no table of time zones has to travel with them and every program shows its own.</summary>
public static class CalendarText
{
    /// <summary>RFC 5545, 3.1: no line of more than 75 octets.</summary>
    private const int LineOctets = 75;

    public static string Write(IReadOnlyList<CalendarEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Glabella//Appointments//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        foreach (var appointment in events)
        {
            Write(text, appointment);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, CalendarEvent appointment)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escape(appointment.Uid)}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{appointment.Sequence}"));
        Line(text, $"DTSTAMP:{Moment(appointment.Stamp)}");
        Line(text, $"DTSTART:{Moment(appointment.Start)}");
        Line(text, $"DTEND:{Moment(appointment.End)}");
        Line(text, $"SUMMARY:{Escape(appointment.Summary)}");
        Line(text, "CLASS:PRIVATE");
        Line(text, appointment.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "END:VEVENT");
    }

    /// <summary>RFC 5545, 3.3.11: backslash, semicolon and comma are escaped, a new line is written \n; other control characters have no place in text.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            escaped.Append(letter switch
            {
                '\\' => @"\\",
                ';' => @"\;",
                ',' => @"\,",
                '\n' => @"\n",
                _ when char.IsControl(letter) => "",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>RFC 5545, 3.1: a long line goes on after a line break and a space, and no character is cut in two.</summary>
    private static void Line(StringBuilder text, string content)
    {
        var octets = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1; // the space counts
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
