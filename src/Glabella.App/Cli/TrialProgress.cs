namespace Glabella.App.Cli;

/// <summary>Tells on standard error how far a long run has come; a run of less than a second says nothing.</summary>
/// <remarks>On a terminal one line is written over and over; elsewhere a line now and then, so that a log stays readable.</remarks>
internal sealed class TrialProgress : IProgress<long>, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly TextWriter _error;
    private readonly long _total;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly bool _terminal;
    private readonly string _what;
    private long _done;
    private TimeSpan _next = Quiet;

    /// <param name="error">Where it is told.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="clock">Measures the run.</param>
    /// <param name="what">What is counted.</param>
    public TrialProgress(TextWriter error, long total, TimeProvider clock, string what = "subjects")
    {
        (_error, _total, _clock, _start, _what) = (error, total, clock, clock.GetTimestamp(), what);
        _terminal = error == Console.Error && !Console.IsErrorRedirected;
    }

    public void Report(long value)
    {
        lock (_gate)
        {
            _done += value;
            var elapsed = _clock.GetElapsedTime(_start);
            if (elapsed < _next || _done >= _total)
            {
                return;
            }

            _next = elapsed + (_terminal ? TimeSpan.FromSeconds(0.2) : TimeSpan.FromSeconds(10));
            Tell(elapsed);
        }
    }

    /// <summary>Clears the line of a terminal.</summary>
    public void Dispose()
    {
        if (_terminal && _next > Quiet)
        {
            _error.Write("\r\u001b[K");
        }
    }

    private void Tell(TimeSpan elapsed)
    {
        var share = (double)_done / _total;

        // The first part also pays for getting ready, so it foretells nothing.
        var left = share < 0.05 ? "" : FormattableString.Invariant($", about {Math.Ceiling(elapsed.TotalSeconds * (1 - share) / share):0} s left");
        var line = FormattableString.Invariant($"glabella: {100 * share:0} % of {_total} {_what}{left}");
        if (_terminal)
        {
            _error.Write($"\r{line}\u001b[K");
        }
        else
        {
            _error.WriteLine(line);
        }
    }
}
