namespace Glabella.App.Web.Evaluations;

/// <summary>One axis of a plot.</summary>
/// <param name="Name">What it shows, with its unit.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Ticks">Where it is labelled, and how.</param>
public sealed record PlotAxis(string Name, double From, double To, IReadOnlyList<(double At, string Label)> Ticks)
{
    private const double DaysAWeek = 7;

    /// <summary>Time since injection, in weeks.</summary>
    public static PlotAxis Weeks { get; } = new("weeks", 0, 180, [.. new[] { 0, 4, 8, 12, 16, 20, 24 }.Select(week => (week * DaysAWeek, FigureText.Whole(week)))]);

    /// <summary>Severity of a line.</summary>
    public static PlotAxis Grade { get; } = new("grade", 0, 3, [(0, "0"), (1, "1"), (2, "2"), (3, "3")]);

    /// <summary>From nothing to all of something.</summary>
    public static PlotAxis Percent(string name) => new(name, 0, 100, [(0, "0"), (50, "50"), (100, "100")]);

    /// <summary>Whole steps that hold some values and zero.</summary>
    public static PlotAxis Holding(string name, IEnumerable<double> values)
    {
        var all = values.Append(0).ToArray();
        var (from, to) = (Math.Floor(all.Min()), Math.Max(Math.Floor(all.Min()) + 1, Math.Ceiling(all.Max())));
        var step = Math.Max(1, Math.Ceiling((to - from) / 5));
        var ticks = new List<(double, string)>();
        for (var at = from; at <= to; at += step)
        {
            ticks.Add((at, FigureText.Whole(at).Replace('-', '−')));
        }

        return new(name, from, to, ticks);
    }
}
