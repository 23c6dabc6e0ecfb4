using System.Collections.Immutable;
using Glabella.Planning;
using Glabella.Planning.Optimisation;

namespace Glabella.App.Web.Evaluations;

/// <summary>One curve with its band.</summary>
/// <param name="Letter">Of its plan, where several stand in one plot; empty otherwise.</param>
/// <param name="X">Along the plot.</param>
/// <param name="Mid">The curve.</param>
/// <param name="Low">Lower edge of the band.</param>
/// <param name="High">Upper edge of the band.</param>
public sealed record PlotSeries(string Letter, ImmutableArray<double> X, ImmutableArray<double> Mid, ImmutableArray<double> Low, ImmutableArray<double> High)
{
    private const int EveryDays = 4;

    /// <summary>A figure over the weeks under all scenarios.</summary>
    public static PlotSeries Of(OutcomeCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return new("", [.. course.Days.Select(day => (double)day)], [.. course.Figures.Select(f => f.Median)], [.. course.Figures.Select(f => f.Low)], [.. course.Figures.Select(f => f.High)]);
    }

    /// <summary>How much of a muscle loses how much.</summary>
    public static PlotSeries Of(MuscleHistogram histogram, string letter = "")
    {
        ArgumentNullException.ThrowIfNull(histogram);
        return new(letter, histogram.LossPercent, histogram.SharePercent, histogram.LowPercent, histogram.HighPercent);
    }

    /// <summary>A forecast with its band, a value every few days: finer than the plot shows.</summary>
    public static PlotSeries Of(Band band, string letter)
    {
        ArgumentNullException.ThrowIfNull(band);
        var days = Enumerable.Range(0, ((band.Median.Length - 1) / EveryDays) + 1).Select(i => i * EveryDays).ToArray();
        return new(letter, [.. days.Select(day => (double)day)], [.. days.Select(day => band.Median[day])], [.. days.Select(day => band.Low[day])], [.. days.Select(day => band.High[day])]);
    }
}
