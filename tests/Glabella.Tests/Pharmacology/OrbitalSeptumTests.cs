using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Tests.Pharmacology;

public class OrbitalSeptumTests
{
    private static readonly OrbitalSeptum Septum = new(ModelParameters.Standard);

    [Fact]
    public void At_the_rim_there_is_no_barrier() => Assert.Equal(1, Septum.Transmission(new(0)));

    [Fact]
    public void Well_above_the_rim_one_number_holds()
    {
        var number = ModelParameters.Standard["septum.transmission"];

        Assert.Equal(number, Septum.Transmission(new(12)), 0.01);
        Assert.Equal(Septum.Transmission(new(9)), Septum.Transmission(new(10)), 0.01);
    }

    [Fact]
    public void It_falls_with_height()
    {
        var values = Enumerable.Range(0, 40).Select(i => Septum.Transmission(new Millimetres(i * 0.5))).ToArray();

        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.First > pair.Second));
    }
}
