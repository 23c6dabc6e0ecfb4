using Glabella.Trials;

namespace Glabella.Clinic.Results;

/// <summary>So many of so many, with the 95 % interval of the share.</summary>
public sealed record ResultShare(int Count, int Of)
{
    public WilsonInterval? Interval => WilsonInterval.Of(Count, Of);

    /// <summary>Null of none.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    internal static ResultShare Over<T>(IReadOnlyCollection<T> all, Func<T, bool> counts) => new(all.Count(counts), all.Count);
}
