using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

public class HeadCageTests
{
    private static readonly FacePoint[] Head = FaceTopology.Shared.Template;

    // Means of women and men and a common standard deviation, mm, after Farkas 1994 (recalled); the reference head is drawn between the sexes.
    [Theory]
    [InlineData("head breadth", 148, 6)]
    [InlineData("head length", 192, 7)]
    [InlineData("vertex to chin", 222, 9)]
    [InlineData("bigonial width", 99.5, 7)]
    [InlineData("ear length", 60.5, 4)]
    public void The_reference_head_has_published_size(string measure, double meanMm, double deviationMm) =>
        Assert.InRange(Measure(measure), meanMm - (1.5 * deviationMm), meanMm + (1.5 * deviationMm));

    [Fact]
    public void The_jaw_line_overhangs_the_neck_and_the_chin_the_throat()
    {
        var underChin = Head.Where(p => Math.Abs(p.X) < 4 && p.Y is > -125 and < -105 && p.Z > -40).Max(p => p.Z);

        Assert.True(Head[152].Z - underChin > 30, "throat behind the chin");
        Assert.True(Head[152].Y - Head.Where(p => Math.Abs(p.X) < 4 && p.Z is > 10 and < 30 && p.Y < -60).Max(p => p.Y) < 12, "a floor of the mouth, not a slope to the neck");
    }

    private static double Measure(string measure) => measure switch
    {
        "head breadth" => 2 * Head.Where(p => p.Y > 50).Max(p => p.X),
        "head length" => Head[9].Z - Head.Min(p => p.Y > -40 ? p.Z : 0),
        "vertex to chin" => Head.Max(p => p.Y) - Head[152].Y,
        "bigonial width" => 2 * Head.Where(p => p.Y is > -60 and < -46 && p.Z is > -36 and < -22).Max(p => p.X),
        _ => Extent(EarPoints().Select(p => p.Y)),
    };

    // The cage points after the head's are those of the auricles; the first fourteen of each are its foot on the head.
    private static IEnumerable<FacePoint> EarPoints() => Head.Skip(FaceTopology.Shared.Cage.EarStart).Take(127).Skip(28);

    private static double Extent(IEnumerable<double> values) => values.Max() - values.Min();
}
