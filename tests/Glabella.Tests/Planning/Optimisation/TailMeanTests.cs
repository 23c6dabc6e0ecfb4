using Glabella.Planning.Optimisation;

namespace Glabella.Tests.Planning.Optimisation;

public class TailMeanTests
{
    private static readonly float[] Values = [.. ProblemFixture.Random(160, 1).Select(v => (float)(5 * v))];

    [Fact]
    public void Is_the_mean_of_the_worst_tenth_when_the_kink_is_sharp()
    {
        var worst = Values.OrderDescending().Take(16).Average(v => (double)v);

        Assert.Equal(worst, new TailMean(0.1, 1e-4).Compute(Values, new float[160]), 1e-3);
    }

    [Fact]
    public void Is_the_mean_of_all_when_all_are_the_tail() =>
        Assert.Equal(Values.Average(v => (double)v), new TailMean(0.999, 1e-3).Compute(Values, new float[160]), 0.02);

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.1)]
    [InlineData(1)]
    public void Weights_sum_to_one_and_are_its_slope(double softness)
    {
        var tail = new TailMean(0.1, softness);
        var weights = new float[160];
        tail.Compute(Values, weights);

        Assert.Equal(1, weights.Sum(w => (double)w), 1e-3);
        foreach (var i in new[] { 3, 77, Array.IndexOf(Values, Values.Max()) })
        {
            var step = (float)(0.05 * softness);
            var (up, down) = (Moved(i, step), Moved(i, -step));
            Assert.Equal((new TailMean(0.1, softness).Compute(up, new float[160]) - new TailMean(0.1, softness).Compute(down, new float[160])) / (2 * step), weights[i], 5e-3);
        }
    }

    [Fact]
    public void Does_not_depend_on_what_it_computed_before()
    {
        var tail = new TailMean(0.1, 0.1);
        tail.Compute([.. Values.Select(v => 100 * v)], new float[160]);

        Assert.Equal(new TailMean(0.1, 0.1).Compute(Values, new float[160]), tail.Compute(Values, new float[160]), 1e-4);
    }

    private static float[] Moved(int index, float by)
    {
        var moved = Values.ToArray();
        moved[index] += by;
        return moved;
    }
}
