using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class ParameterTransformsTests
{
    [Theory]
    [InlineData(ParameterTransform.Identity, -3.5)]
    [InlineData(ParameterTransform.Identity, 0)]
    [InlineData(ParameterTransform.Log, 0.02)]
    [InlineData(ParameterTransform.Log, 87)]
    public void There_and_back_is_the_same(ParameterTransform transform, double value)
    {
        Assert.Equal(value, transform.FromFit(transform.ToFit(value)), 1e-12);
        const double Step = 1e-6;
        var fitted = transform.ToFit(value);
        Assert.Equal((transform.FromFit(fitted + Step) - transform.FromFit(fitted - Step)) / (2 * Step), transform.Slope(value), 1e-6);
    }

    [Fact]
    public void Refuses_the_logarithm_of_nothing() => Assert.Throws<ArgumentOutOfRangeException>(() => ParameterTransform.Log.ToFit(0));
}
