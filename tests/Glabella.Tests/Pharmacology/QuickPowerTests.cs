using System.Runtime.Intrinsics;
using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class QuickPowerTests
{
    [Theory]
    [InlineData(1.6f, 3)]
    [InlineData(0.7f, -12)]
    [InlineData(3.1f, 0)]
    public void Equals_the_exact_power(float exponent, float logScale)
    {
        for (var x = 1e-8; x < 1e3; x *= 1.037)
        {
            var exact = Math.Pow((float)x, exponent) * Math.Pow(2, logScale);
            if (exact is > 1e-37 and < 1e15)
            {
                Assert.Equal(1, Of((float)x, exponent, logScale) / exact, 1e-5);
            }
        }
    }

    [Fact]
    public void Nothing_stays_nothing_and_too_much_stays_finite()
    {
        Assert.InRange(Of(0, 1.6f, 20), 0, 1e-30f);
        Assert.InRange(Of(1e30f, 3, 50), 1e15f, 1.2e15f);
    }

    private static float Of(float x, float exponent, float logScale) =>
        QuickPower.Of(Vector512.Create(x), Vector512.Create(exponent), Vector512.Create(logScale))[5];
}
