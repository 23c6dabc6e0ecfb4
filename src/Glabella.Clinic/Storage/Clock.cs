namespace Glabella.Clinic.Storage;

internal static class Clock
{
    /// <summary>Now in UTC to the millisecond: the finest step that both databases give back unchanged and a person can read.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    /// <summary>Today in the clock's own time zone: what a clinician calls today.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
