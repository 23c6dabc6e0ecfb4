using Glabella.Anatomy;

namespace Glabella.Tests.Anatomy;

public class LabColourTests
{
    // Corners of the sRGB cube as tabulated in L*a*b* for D65 (Lindbloom's calculator, recalled), and a mid grey.
    [Theory]
    [InlineData(100, 0, 0, "#ffffff")]
    [InlineData(0, 0, 0, "#000000")]
    [InlineData(53.24, 80.09, 67.20, "#ff0000")]
    [InlineData(87.73, -86.18, 83.18, "#00ff00")]
    [InlineData(53.585, 0, 0, "#808080")]
    public void Known_colours_come_out_to_a_step_of_256(double l, double a, double b, string expected)
    {
        var actual = new LabColour(l, a, b).ToHex();

        Assert.All(Enumerable.Range(0, 3), k => Assert.InRange(Math.Abs(Part(actual, k) - Part(expected, k)), 0, 1));
    }

    [Fact]
    public void The_typology_angle_is_zero_at_medium_lightness_and_45_degrees_where_lightness_exceeds_it_by_yellowness()
    {
        Assert.Equal(0, new LabColour(50, 10, 15).TypologyAngleDegrees, 1e-9);
        Assert.Equal(45, new LabColour(65, 10, 15).TypologyAngleDegrees, 1e-9);
    }

    [Fact]
    public void A_mixture_runs_from_one_colour_to_the_other()
    {
        Assert.Equal("#102030", LabColour.Mix("#102030", "#ffffff", 0));
        Assert.Equal("#ffffff", LabColour.Mix("#102030", "#ffffff", 1));
        Assert.Equal("#804020", LabColour.Mix("#ff0000", "#008040", 0.5));
    }

    private static int Part(string hex, int k) => Convert.ToInt32(hex.Substring(1 + (2 * k), 2), 16);
}
