using Glabella.Clinic.Appointments;

namespace Glabella.Clinic.Tests.Appointments;

public class DayWindowTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 10, 25, 25)]
    [InlineData(2026, 6, 15, 24)]
    public void A_day_has_as_many_hours_as_its_clocks_show(int year, int month, int day, int hours)
    {
        var window = DayWindow.Of(new DateOnly(year, month, day), Berlin);
        Assert.Equal(TimeSpan.FromHours(hours), window.End - window.Start);
    }

    [Fact]
    public void A_wall_clock_is_read_in_the_zone_even_where_it_jumps()
    {
        var day = new DateOnly(2026, 3, 29);
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 7, 30, 0, TimeSpan.Zero), DayWindow.MomentOf(day, new TimeOnly(9, 30), Berlin));
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), DayWindow.MomentOf(day, new TimeOnly(2, 30), Berlin));
    }
}
