using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class CounterRandomTests
{
    [Fact]
    public void It_is_a_function_of_its_counters()
    {
        Assert.Equal(CounterRandom.Uniform(1, 2, 3), CounterRandom.Uniform(1, 2, 3));
        Assert.NotEqual(CounterRandom.Uniform(1, 2, 3), CounterRandom.Uniform(1, 3, 2));
    }

    [Fact]
    public void It_is_uniform()
    {
        // Twenty bins of 20 000: chi-square with 19 degrees of freedom stays below 43.8 with 99.9 %.
        var bins = Enumerable.Range(0, 20_000).GroupBy(i => (int)(20 * CounterRandom.Uniform(5, 1, (ulong)i))).Select(g => g.Count()).ToArray();

        Assert.Equal(20, bins.Length);
        Assert.InRange(bins.Sum(n => (n - 1000.0) * (n - 1000.0) / 1000), 0, 43.8);
    }
}
