using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Tests.Pharmacology;

public class OrbitalSeptumTests
{
    private static readonly OrbitalSeptum Septum = new(ModelParameters.Standard);

    [Fact]
    public void At_the_rim_and_below_a_tight_septum_is_no_barrier()
    {
        Assert.Equal(1, Septum.Transmission(new(0), SeptumClass.Tight));
        Assert.Equal(1, Septum.Transmission(new(-5), SeptumClass.Tight));
    }

    [Fact]
    public void A_tight_septum_holds_more_the_higher_the_site()
    {
        var values = Enumerable.Range(0, 40).Select(i => Septum.Transmission(new Millimetres(i * 0.5), SeptumClass.Tight)).ToArray();

        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.First > pair.Second));
        Assert.InRange(Septum.Transmission(new(10), SeptumClass.Tight), 0, 0.01);
    }

    [Fact]
    public void An_open_one_lets_more_pass_than_a_tight_one_at_every_height() =>
        Assert.All([-3, 0, 2, 5, 10, 20], h => Assert.True(
            Septum.Transmission(new(h), SeptumClass.Open) > Septum.Transmission(new(h), SeptumClass.Tight)));

    [Theory]
    [InlineData(Side.Right)]
    [InlineData(Side.Left)]
    public void As_many_septa_are_open_as_the_share_says(Side side)
    {
        var open = Enumerable.Range(0, 100_000).Count(i => Septum.ClassOf((i + 0.5) / 100_000, side) == SeptumClass.Open);

        Assert.Equal(Septum.OpenShare, open / 100_000.0, 1e-5);
    }

    [Fact]
    public void The_two_sides_of_a_subject_are_not_open_together() => // Independent sides would be once in thousands.
        Assert.DoesNotContain(Enumerable.Range(0, 10_000).Select(i => (i + 0.5) / 10_000), u =>
            Septum.ClassOf(u, Side.Right) == SeptumClass.Open && Septum.ClassOf(u, Side.Left) == SeptumClass.Open);
}
