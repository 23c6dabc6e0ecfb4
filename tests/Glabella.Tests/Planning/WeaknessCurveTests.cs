using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class WeaknessCurveTests
{
    private const double Hill = 3.1;
    private static readonly double[] LogEffective = [1.2, -0.4, double.NegativeInfinity, 3.5];
    private static readonly double[] Weights = [0.4, 0.3, 0.2, 0.1];
    private static readonly WeaknessCurve Curve = WeaknessCurve.Tabulate(LogEffective, Weights, Hill);

    [Theory]
    [InlineData(-6.02)]
    [InlineData(-1.11)]
    [InlineData(0)]
    [InlineData(0.777)]
    [InlineData(2.5)]
    public void It_is_the_weighted_mean_of_hill_curves(double shift) =>
        Assert.Equal(LogEffective.Zip(Weights, (c, w) => w / (1 + Math.Exp(-Hill * (c + shift)))).Sum(), Curve.At(shift), 2e-3);

    [Fact]
    public void At_the_moment_of_injection_nothing_is_weak() => Assert.Equal(0, Curve.At(double.NegativeInfinity));

    [Fact]
    public void It_never_falls_as_the_shift_rises()
    {
        var values = Enumerable.Range(-1200, 1800).Select(i => Curve.At(i * 0.01)).ToArray();

        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
        Assert.InRange(values[^1], 0.79, 0.8); // an endplate without toxin never weakens
    }

    [Fact]
    public void A_mean_of_curves_is_the_mean_of_their_values() => Assert.Equal(
        (0.25 * Curve.At(0.3)) + (0.75 * WeaknessCurve.None.At(0.3)),
        WeaknessCurve.Mean([(Curve, 0.25), (WeaknessCurve.None, 0.75)]).At(0.3),
        1e-12);
}
