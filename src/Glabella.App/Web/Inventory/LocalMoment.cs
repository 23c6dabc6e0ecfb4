using System.Globalization;
using Glabella.Clinic;

namespace Glabella.App.Web.Inventory;

/// <summary>Days and times as a browser's own fields send them, in the clinic's time zone.</summary>
public static class LocalMoment
{
    /// <summary>A moment from a datetime-local field, for example "2026-03-04T07:30".</summary>
    public static Result<DateTimeOffset> Parse(string? text, string field, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateTime.TryParseExact((text ?? "").Trim(), ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? At(local, clock)
            : new Unreadable(text ?? "", "a time like 2026-03-04 07:30", field);
    }

    /// <summary>The first moment of a day from a date field, or what was meant when it is empty.</summary>
    public static Result<DateOnly> ParseDay(string? text, DateOnly otherwise, string field) =>
        string.IsNullOrWhiteSpace(text) ? otherwise
        : DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : new Unreadable(text, "a day like 2026-03-04", field);

    public static DateTimeOffset StartOf(DateOnly day, TimeProvider clock) => At(day.ToDateTime(TimeOnly.MinValue), clock);

    private static DateTimeOffset At(DateTime local, TimeProvider clock) => new(local, clock.LocalTimeZone.GetUtcOffset(local));

    public sealed record Unreadable(string Text, string Wanted, string Where) : Refusal(
        "moment-unreadable", Text.Length == 0 ? $"Enter {Wanted}." : $"“{(Text.Length > 30 ? Text[..30] + "…" : Text)}” is not {Wanted}.", Where);
}
