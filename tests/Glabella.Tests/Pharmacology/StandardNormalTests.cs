using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

/// <summary>Against published tables (Abramowitz and Stegun, table 26.1).</summary>
public class StandardNormalTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1.96, 0.024997895148220)]
    [InlineData(3, 0.998650101968370)]
    [InlineData(-6, 9.865876450377e-10)]
    public void The_distribution_is_as_tabulated(double z, double expected) =>
        Assert.Equal(1, StandardNormal.Cumulative(z) / expected, 1e-9);

    [Theory]
    [InlineData(0.05, -1.644853626951472)]
    [InlineData(0.5, 0)]
    [InlineData(0.999, 3.090232306167813)]
    public void The_quantile_is_as_tabulated(double share, double expected) => Assert.Equal(expected, StandardNormal.Quantile(share), 1e-9);

    [Fact]
    public void The_quick_distribution_is_the_distribution_and_rises()
    {
        var previous = 0.0;
        for (var z = -9.0; z <= 9; z += 0.0037)
        {
            var quick = StandardNormal.QuickCumulative(z);

            Assert.Equal(StandardNormal.Cumulative(z), quick, 5e-9);
            Assert.InRange(quick, previous, 1);
            previous = quick;
        }

        Assert.Equal((0, 1, 0), (StandardNormal.QuickCumulative(-1e300), StandardNormal.QuickCumulative(1e300), StandardNormal.QuickCumulative(double.NegativeInfinity)));
    }
}
