namespace Glabella.App.Cli;

/// <summary>Tells on a terminal how far a search has come; one of less than a second says nothing, and so does one that no one watches.</summary>
internal sealed class PlanProgress : IProgress<double>, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly TextWriter _error;
    private readonly TimeProvider _clock;
    private readonly bool _watched;
    private readonly long _start;
    private bool _told;

    /// <param name="error">Where it is told.</param>
    /// <param name="clock">Measures the run.</param>
    /// <param name="watched">Whether a terminal is there.</param>
    public PlanProgress(TextWriter error, TimeProvider clock, bool watched) =>
        (_error, _clock, _watched, _start) = (error, clock, watched, clock.GetTimestamp());

    /// <summary>On standard error, where that is a terminal.</summary>
    public static PlanProgress On(TextWriter error) => new(error, TimeProvider.System, error == Console.Error && !Console.IsErrorRedirected);

    public void Report(double value)
    {
        if (_watched && _clock.GetElapsedTime(_start) >= Quiet)
        {
            _told = true;
            _error.Write(FormattableString.Invariant($"\rglabella: {100 * value:0} % of the search\u001b[K"));
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_told)
        {
            _error.Write("\r\u001b[K");
        }
    }
}
