using System.Globalization;
using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public sealed class TrialProgressTests : IDisposable
{
    private readonly Clock _clock = new();
    private readonly StringWriter _error = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    [Fact]
    public void A_short_run_says_nothing()
    {
        using var progress = new TrialProgress(_error, 100, _clock);
        progress.Report(50);
        _clock.Advance(TimeSpan.FromSeconds(0.9));
        progress.Report(50);

        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void A_long_run_tells_now_and_then_how_far_it_is()
    {
        using var progress = new TrialProgress(_error, 200, _clock);
        for (var second = 1; second <= 20; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            progress.Report(second == 1 ? 4 : 9);
        }

        Assert.Equal(
            "glabella: 2 % of 200 subjects\nglabella: 47 % of 200 subjects, about 13 s left\n", _error.ToString());
    }

    public void Dispose() => _error.Dispose();

    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan time) => _ticks += time.Ticks;
    }
}
