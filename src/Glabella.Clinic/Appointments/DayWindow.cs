namespace Glabella.Clinic.Appointments;

/// <summary>The moments between which a day of the clinic lies; 23 or 25 hours where clocks are changed.</summary>
public readonly record struct DayWindow(DateTimeOffset Start, DateTimeOffset End)
{
    public static DayWindow Of(DateOnly day, TimeZoneInfo zone) => new(MomentOf(day, TimeOnly.MinValue, zone), MomentOf(day.AddDays(1), TimeOnly.MinValue, zone));

    /// <summary>The moment a wall clock of the zone shows; where clocks jump over it, as much later as they jumped.</summary>
    public static DateTimeOffset MomentOf(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var wall = day.ToDateTime(time);
        if (zone.IsInvalidTime(wall))
        {
            // The offset before the jump gives the moment the clock would have shown it.
            return new DateTimeOffset(wall, zone.GetUtcOffset(wall.AddHours(-3))).ToUniversalTime();
        }

        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
