namespace Glabella.Clinic.Demo;

/// <summary>A clock that the making of the demo clinic sets to the past, so that every record and audit entry carries the time it tells of.</summary>
internal sealed class PastClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <exception cref="ArgumentOutOfRangeException">That would turn time back.</exception>
    public void MoveTo(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, _now);
        _now = moment;
    }

    public void Advance(TimeSpan by) => MoveTo(_now + by);
}
