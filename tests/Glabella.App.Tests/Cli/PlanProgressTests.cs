using System.Globalization;
using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public class PlanProgressTests
{
    [Theory]
    [InlineData(true, 0.9, "")]
    [InlineData(false, 5, "")]
    [InlineData(true, 1.1, "\rglabella: 40 % of the search\u001b[K\r\u001b[K")]
    public void It_is_told_on_a_terminal_after_a_second_and_cleared(bool watched, double seconds, string told)
    {
        var clock = new Clock();
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using (var progress = new PlanProgress(error, clock, watched))
        {
            clock.Ticks = (long)(seconds * TimeSpan.TicksPerSecond);
            progress.Report(0.4);
        }

        Assert.Equal(told, error.ToString());
    }

    private sealed class Clock : TimeProvider
    {
        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Ticks;
    }
}
