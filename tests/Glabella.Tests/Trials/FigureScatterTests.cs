using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class FigureScatterTests
{
    private static readonly FigureScatter Scatter = new(ModelParameters.Standard);

    [Theory]
    [InlineData(0.03)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void On_the_scale_of_log_odds_a_share_keeps_its_mean_and_gains_the_variance(double share)
    {
        var logits = Scatter.OfShares([share]).Select(p => Math.Log(p / (1 - p))).ToArray();
        var mean = logits.Average();

        Assert.Equal(Math.Log(share / (1 - share)), mean, 1e-9);
        Assert.Equal(ModelParameters.Standard["trial.endpoint-sd"], Math.Sqrt(logits.Average(l => (l - mean) * (l - mean))), 1e-4);
    }

    [Fact]
    public void Nobody_and_everybody_stay_so() => Assert.All(Scatter.OfShares([0, 1]), p => Assert.True(p is 0 or 1));

    [Fact]
    public void An_exact_median_gets_the_scatter_alone_and_a_wide_one_hardly_more()
    {
        var exact = Scatter.OfMedian(100, new(100, 100), 420);
        var wide = Scatter.OfMedian(100, new(40, 250), 420);

        Assert.Equal(100 * Math.Exp(1.6449 * ModelParameters.Standard["trial.duration-sd"]), exact.High, 1e-6);
        Assert.Equal(exact.High / 100, 100 / exact.Low, 1e-9);
        Assert.InRange(wide.High, 250, 260);
        Assert.InRange(wide.Low, 38, 40);
        Assert.Equal(420, Scatter.OfMedian(400, new(390, 420), 420).High);
    }

    [Fact]
    public void A_median_of_nothing_stays_nothing() => Assert.Equal(0, Scatter.OfMedian(50, new(0, 60), 420).Low);
}
