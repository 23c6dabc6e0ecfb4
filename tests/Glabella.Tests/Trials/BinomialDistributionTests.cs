using System.Numerics;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class BinomialDistributionTests
{
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(10, 0.1)]
    [InlineData(57, 0.731)]
    [InlineData(200, 0.999)]
    [InlineData(200, 0.002)]
    public void Equals_the_sum_of_its_terms(int n, double p)
    {
        var (sum, choose) = (0.0, BigInteger.One);
        for (var k = 0; k < n; k++)
        {
            sum += Math.Exp(BigInteger.Log(choose) + (k * Math.Log(p)) + ((n - k) * Math.Log(1 - p)));
            choose = choose * (n - k) / (k + 1);

            Assert.Equal(sum, BinomialDistribution.Cumulative(k, n, p), 1e-11);
        }
    }

    [Theory]
    [InlineData(200, 0.3)]
    [InlineData(1_000_000, 0.25)]
    public void Counting_the_others_is_the_same_question(long n, double p)
    {
        foreach (var k in new[] { 0, 1, n / 4, n / 2, n - 1 })
        {
            Assert.Equal(1, BinomialDistribution.Cumulative(k, n, p) + BinomialDistribution.Cumulative(n - k - 1, n, 1 - p), 1e-9);
        }
    }

    [Fact]
    public void A_large_one_is_normal()
    {
        // With the continuity correction, half a subject in √(npq) = 433: the rest is the skew, below 1e-3.
        Assert.Equal(0.841345, BinomialDistribution.Cumulative(250_433, 1_000_000, 0.25), 1e-3);
    }

    [Theory]
    [InlineData(-1, 0.4, 0)]
    [InlineData(5, 0.4, 1)]
    [InlineData(9, 0.4, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(4, 1, 0)]
    public void Its_ends_are_certain(int k, double p, double expected) => Assert.Equal(expected, BinomialDistribution.Cumulative(k, 5, p));
}
